import { MessageList, type Message } from '#ui/messages.tsx'

/** Tin đã gửi: what the applicant was told of this dossier and whether it arrived, so that the officer knows whom to call. */
export const Messages = ({ messages = [] }: { messages?: readonly Message[] | undefined }) =>
  messages.length === 0 ? null : (
    <section aria-label="Tin đã gửi">
      <h2>Tin đã gửi</h2>
      {messages.some(({ state }) => state === 'failed') && <p>Có tin không tới được. Gọi cho người nộp theo số trong tờ khai.</p>}
      <MessageList messages={messages} whyFailed />
    </section>
  )
