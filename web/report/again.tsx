import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../api/client.ts';
import { useRoom } from '../model/room.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { texts } from '../texts.ts';

/** Has the revision analysed anew, for those who may. */
export function AnalyseAgain() {
  const { model } = useRoom();
  return model.abilities.analyse && <Again what="analyses" label={texts.revisions.analyse} />;
}

/** Has the PDF drawn, for those who may. */
export function DrawReport({ label }: { label: string }) {
  const { model } = useRoom();
  return model.abilities.exportReport && <Again what="reports" label={label} />;
}

function Again({ what, label }: { what: 'analyses' | 'reports'; label: string }) {
  const { revision } = useRoom();
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: async () => {
      await client.POST(`/api/v1/revisions/{id}/${what}`, { params: { path: { id: revision.id } } });
    },
    onSuccess: () =>
      Promise.all(
        ['findings', 'report'].map((key) => queries.invalidateQueries({ queryKey: [key, revision.id] })),
      ),
  });
  return (
    <>
      <Button size="compact-xs" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
        {label}
      </Button>
      {again.error && <ProblemNote error={again.error} />}
    </>
  );
}
