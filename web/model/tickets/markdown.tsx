import { Typography } from '@mantine/core';

/** Text of somebody, as the API made safe HTML of its markdown. */
export const Markdown = ({ html }: { html: string }) => (
  <Typography className="markdown">
    <div dangerouslySetInnerHTML={{ __html: html }} />
  </Typography>
);
