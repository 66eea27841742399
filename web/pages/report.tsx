import '../report/report.css';
import { Anchor, Group, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Canvas } from '../model/canvas.tsx';
import { ModelBar } from '../model/model-bar.tsx';
import { ModelRoom } from '../model/model-room.tsx';
import type { InRoom } from '../model/model-room.tsx';
import { useRoom } from '../model/room.ts';
import { reportTabs, writeView } from '../model/view-address.ts';
import type { ReportTab } from '../model/view-address.ts';
import { AnalyseAgain } from '../report/again.tsx';
import { Pdf } from '../report/pdf.tsx';
import { Rules } from '../report/rules.tsx';
import { texts } from '../texts.ts';

const words = texts.report;

/** How hard a revision is to make: the model beside its findings by rule, and beside the PDF that is handed on. */
export default function ReportPage({ id }: { id: string }) {
  return <ModelRoom id={id} titleOf={({ name }) => words.title(name)} Inside={Inside} />;
}

const contents: Record<ReportTab, () => ReactNode> = { findings: Rules, pdf: Pdf };

function Inside({ live, onReady }: InRoom) {
  const { model, revision, view, show, findings } = useRoom();
  const tab = reportTabs.find((one) => one === view.tab) ?? 'findings';
  const there = writeView({ ...view, revision: revision.id, tab: 'findings' });
  return (
    <div className="model-page report-page">
      <ModelBar live={live} />
      <Canvas onReady={onReady} />
      <aside className="side" aria-label={words.panel}>
        <Group className="paper" gap="sm">
          <Anchor component={Link} href={`/models/${model.id}?${there.toString()}`} size="sm">
            {words.back}
          </Anchor>
          <AnalyseAgain />
        </Group>
        <Tabs
          value={tab}
          onChange={(next) => show({ tab: next as ReportTab })}
          keepMounted={false}
          className="panels"
          classNames={{ panel: 'panel', list: 'panel-tabs', tab: 'panel-tab' }}
        >
          <div className="panel-head">
            <Tabs.List>
              {reportTabs.map((one) => (
                <Tabs.Tab key={one} value={one}>
                  {words.tabs[one]} {one === 'findings' && findings?.length}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </div>
          {reportTabs.map((one) => {
            const Content = contents[one];
            return (
              <Tabs.Panel key={one} value={one} tabIndex={0}>
                <Content />
              </Tabs.Panel>
            );
          })}
        </Tabs>
      </aside>
    </div>
  );
}
