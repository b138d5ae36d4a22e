import { useChrome } from '#ui/chrome.ts'

/** What the city wrote itself: its own English where it has one, else the Vietnamese, marked as such. Never through the table. */
export const InOwnWords = ({ vi, en }: { vi: string; en: string | null }) => {
  const english = useChrome().edition === 'en' && en
  return (
    <span lang={english ? 'en' : 'vi'} translate={false}>
      {english || vi}
    </span>
  )
}
