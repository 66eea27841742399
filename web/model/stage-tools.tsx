import type { Finding } from '../api/client.ts';
import type { ModelData } from '../viewer/model-data.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { DisplayPanel } from './display-panel.tsx';
import { FaceCard } from './face-card.tsx';
import { FindingLegend } from './finding-colors.tsx';
import { MeasureTool } from './measure-tool.tsx';
import { SectionTool } from './section-tool.tsx';
import { StageBar, takesClicks } from './stage-bar.tsx';
import type { Tool } from './stage-bar.tsx';
import { usePicture } from './use-picture.ts';

/** What stands on the picture of a model that is there: panels, what the pointer is on, the row of tools. */
export function StageTools(props: {
  viewer: Viewer;
  model: ModelData;
  revisionId: string;
  selection: readonly number[];
  tool: Tool | null;
  onTool: (tool: Tool | null) => void;
  onMarkUp: (() => void) | null;
  findings: { all: readonly Finding[]; isOn: boolean; onChange: (isOn: boolean) => void };
}) {
  const { viewer, model, revisionId, selection, tool, onTool, onMarkUp, findings } = props;
  const picture = usePicture(viewer);
  const close = () => onTool(null);
  return (
    <>
      <div className="stage-side">
        {tool === 'section' && <SectionTool viewer={viewer} onClose={close} />}
        {tool === 'measure' && (
          <MeasureTool viewer={viewer} model={model} revisionId={revisionId} onClose={close} />
        )}
        {tool === 'display' && <DisplayPanel picture={picture} onClose={close} />}
        {findings.isOn && <FindingLegend findings={findings.all} />}
      </div>
      <div className="stage-bottom">
        {!takesClicks(tool) && <FaceCard viewer={viewer} model={model} revisionId={revisionId} />}
        <StageBar
          viewer={viewer}
          picture={picture}
          selection={selection}
          tool={tool}
          onTool={onTool}
          onMarkUp={onMarkUp}
          findings={findings.all.length === 0 ? null : findings}
        />
      </div>
    </>
  );
}
