export type PaperPage = { readonly src: string; readonly alt: string; readonly note?: string | undefined }
export type Paper = {
  readonly id: string
  readonly label: string
  readonly pages: readonly PaperPage[]
  /** The file itself, to download. */
  readonly href?: string | undefined
  /** What the machine saw, for example "Ảnh hơi mờ". */
  readonly warning?: string | undefined
}

/** The papers of a dossier as pictures, one under the other: nothing to press. Each picture opens in full size. */
export const Papers = ({ papers, title = 'Giấy tờ' }: { papers: readonly Paper[]; title?: string | undefined }) => (
  <section class="papers" aria-label={title}>
    {papers.length > 1 && (
      <ul class="jump">
        {papers.map(({ id, label }) => (
          <li key={id}>
            <a href={`#giay-${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    )}
    {papers.map(paper => (
      <PaperView key={paper.id} {...paper} />
    ))}
  </section>
)

const PaperView = ({ id, label, pages, href, warning }: Paper) => (
  <section id={`giay-${id}`}>
    <h3>
      {label} <span class="hint">{`${pages.length} trang`}</span>
    </h3>
    {warning && <p class="hint">{warning}</p>}
    {pages.length === 0 && <p class="hint">Chưa có trang nào.</p>}
    {pages.map(({ src, alt, note }) => (
      <figure key={src}>
        <a href={src}>
          <img src={src} alt={alt} loading="lazy" />
        </a>
        {note && <figcaption class="hint">{note}</figcaption>}
      </figure>
    ))}
    {href && (
      <a href={href}>
        Tải tệp<span class="unseen"> {label}</span>
      </a>
    )}
  </section>
)
