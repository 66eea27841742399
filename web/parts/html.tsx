import './html.css';

/** Somebody's markdown, as the API made it safe to show. */
export const Html = ({ html }: { html: string }) => (
  <div className="html" dangerouslySetInnerHTML={{ __html: html }} />
);
