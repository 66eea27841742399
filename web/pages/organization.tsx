import { Badge, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { Organization } from '../api/organizations.ts';
import { useOrganization } from '../api/organizations.ts';
import { Audit } from '../organization/audit.tsx';
import { Invitations } from '../organization/invitations.tsx';
import { Members } from '../organization/members.tsx';
import { Projects } from '../organization/projects.tsx';
import { Settings } from '../organization/settings.tsx';
import { Page } from '../parts/page.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { texts } from '../texts.ts';

const words = texts.organization;
type Tab = keyof typeof words.tabs;

const panels: Record<Tab, (organization: Organization) => ReactNode> = {
  projects: (organization) => <Projects organization={organization} />,
  members: (organization) => <Members organization={organization} />,
  invitations: (organization) => <Invitations organization={organization} />,
  audit: (organization) => <Audit organization={organization} />,
  settings: (organization) => <Settings organization={organization} />,
};

/** What one may see of an organization: others have no such tab. */
function tabsOf({ abilities, isPersonal }: Organization): Tab[] {
  return [
    'projects',
    ...(isPersonal ? [] : (['members'] as const)),
    ...(abilities['members:manage'] && !isPersonal ? (['invitations'] as const) : []),
    ...(abilities['audit:read'] ? (['audit'] as const) : []),
    'settings',
  ];
}

export default function OrganizationPage({ id }: { id: string }) {
  const query = useOrganization(id);
  const [search, setSearch] = useSearchParams();
  return (
    <QueryView query={query}>
      {(organization) => {
        const tabs = tabsOf(organization);
        const tab = tabs.find((one) => one === search.get('tab')) ?? 'projects';
        return (
          <Page
            title={organization.name}
            actions={
              <Badge tt="none" variant="light">
                {organization.isPersonal ? words.personal : words.roles[organization.role]}
              </Badge>
            }
          >
            <Tabs
              value={tab}
              onChange={(value) => setSearch({ tab: value ?? 'projects' })}
              keepMounted={false}
            >
              <Tabs.List mb="md">
                {tabs.map((one) => (
                  <Tabs.Tab key={one} value={one}>
                    {words.tabs[one]}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              {tabs.map((one) => (
                <Tabs.Panel key={one} value={one}>
                  {panels[one](organization)}
                </Tabs.Panel>
              ))}
            </Tabs>
          </Page>
        );
      }}
    </QueryView>
  );
}
