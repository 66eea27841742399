import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { texts } from '../texts.ts';
import { Empty } from './empty.tsx';
import { Page } from './page.tsx';

/** What is not there and what one may not see look the same, as the API has it. */
export const NotFound = () => (
  <Page title={texts.notFound} isTitleHidden>
    <Empty title={texts.notFound} hint={texts.notFoundHint}>
      <Button component={Link} href="/" variant="default">
        {texts.toHome}
      </Button>
    </Empty>
  </Page>
);
