import { ActionIcon, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { texts } from '../texts.ts';
import { ActivityPanel } from './activity-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { PartPanel } from './part-panel.tsx';
import { PartsPanel } from './parts-panel.tsx';
import { PickedBar } from './picked-bar.tsx';
import { RevisionsPanel } from './revisions/revisions-panel.tsx';
import { useRoom } from './room.ts';
import { TicketsPanel } from './tickets/tickets-panel.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { modelTabs } from './view-address.ts';
import type { ModelTab } from './view-address.ts';

const words = texts.model;

const contents: Record<ModelTab, () => ReactNode> = {
  parts: PartsPanel,
  tickets: TicketsPanel,
  findings: FindingsPanel,
  part: PartPanel,
  revisions: RevisionsPanel,
  activity: ActivityPanel,
};

/** What is beside the picture, or below it where the window is narrow. */
export function Panels(props: { isNarrow: boolean; isTall: boolean; onTall: (isTall: boolean) => void }) {
  const { isNarrow, isTall, onTall } = props;
  const { view, show, tickets, findings, draft } = useRoom();
  const counts: Partial<Record<ModelTab, number | undefined>> = {
    tickets: tickets.length,
    findings: findings?.length,
  };
  const offered = modelTabs.filter((tab) => isNarrow || tab !== 'parts');
  const usual = view.ticket === null ? 'findings' : 'tickets';
  const tab = offered.find((one) => one === view.tab) ?? usual;
  const panel = useKeptFocus([tab, view.ticket, draft?.where].join(' '));
  return (
    <>
      <PickedBar />
      <Tabs
        value={tab}
        onChange={(next) => show({ tab: next as ModelTab })}
        keepMounted={false}
        className="panels"
        classNames={{ panel: 'panel', list: 'panel-tabs', tab: 'panel-tab' }}
      >
        <div className="panel-head">
          <Tabs.List>
            {offered.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {words.tabs[one]} {counts[one] ?? ''}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {isNarrow && (
            <ActionIcon
              variant="subtle"
              ml="auto"
              aria-label={isTall ? words.lower : words.taller}
              aria-expanded={isTall}
              onClick={() => onTall(!isTall)}
            >
              {isTall ? '▾' : '▴'}
            </ActionIcon>
          )}
        </div>
        {offered.map((one) => {
          const Content = contents[one];
          return (
            <Tabs.Panel key={one} value={one} tabIndex={0} ref={one === tab ? panel : null}>
              <Content />
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </>
  );
}
