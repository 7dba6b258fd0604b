import { useEffect, useState } from 'react';
import type { Author } from '../shared/annotation/annotation';
import type { BriefingRequest } from '../shared/briefing/outline';
import { saveProblemSentence } from '../shared/problem-words';
import { ExportDialog, type ExportState } from './briefing/ExportDialog';
import { desktop } from './desktop';
import type { Desk } from './store/desk';
import type { Reading } from './store/reading';

interface ExportFlowProps {
  readonly desk: Desk;
  readonly reading: Reading;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

async function write(desk: Desk, reading: Reading, request: BriefingRequest): Promise<ExportState> {
  await desk.flush();
  const { title, date } = reading.transcript();
  const suggestedName = [request.details.title || title, date].filter(Boolean).join(' ');
  const saved = await desktop.exportToWord({ transcriptId: reading.id, request, suggestedName });
  if (!saved) return { kind: 'asking' };
  if (saved.ok) return { kind: 'done', saved: saved.value };
  return saved.problem.kind === 'cancelled'
    ? { kind: 'asking' }
    : { kind: 'failed', sentence: saveProblemSentence(saved.problem) };
}

/** "Export to Word": asks, writes, and says where it went. */
export function ExportFlow({ desk, reading, isOpen, onClose }: ExportFlowProps) {
  const [state, setState] = useState<ExportState>({ kind: 'asking' });
  const { preferences } = desk.state();
  useEffect(() => {
    if (isOpen) setState({ kind: 'asking' });
    return desktop.onProgress(({ task, done }) => {
      if (task === 'export') setState((now) => (now.kind === 'working' ? { kind: 'working', done } : now));
    });
  }, [isOpen]);
  const save = async (request: BriefingRequest, author: Pick<Author, 'name' | 'initials'>) => {
    const { preset, includeBareHighlights, details } = request;
    const { preparedFor, preparedBy, handling } = details;
    desk.prefer({ lastPreset: preset, includeBareHighlights, preparedFor, preparedBy, handling });
    desk.library.rename(author.name, author.initials);
    setState({ kind: 'working', done: 0 });
    setState(await write(desk, reading, request));
  };
  const { title } = reading.transcript();
  const annotations = reading.index.list();
  const { name, initials } = desk.library.self;
  const { lastPreset, includeBareHighlights, preparedFor, preparedBy, handling } = preferences;
  const token = state.kind === 'done' ? state.saved.token : '';
  return (
    <ExportDialog
      open={isOpen}
      transcriptTitle={title}
      initial={{
        preset: lastPreset ?? 'full-annotated',
        details: { title, author: name, preparedFor, preparedBy, handling },
        includeBareHighlights,
        initials,
      }}
      counts={{
        annotations: annotations.length,
        notes: annotations.filter(({ annotation }) => annotation.note !== '').length,
      }}
      state={state}
      onSave={(request, author) => void save(request, author)}
      onCancelWork={() => void desktop.cancelWork('export')}
      onShow={() => void desktop.showFile(token)}
      onOpenFile={() => void desktop.openFile(token)}
      onClose={onClose}
    />
  );
}
