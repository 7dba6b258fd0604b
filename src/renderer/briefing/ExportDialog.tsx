import { useState } from 'react';
import type { Author } from '../../shared/annotation/annotation';
import type { BriefingRequest } from '../../shared/briefing/outline';
import type { SavedFile } from '../../shared/ipc';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { ProgressBar } from '../ui/ProgressBar';
import { type AnnotationCounts, ExportFields } from './ExportFields';
import { ExportSaved } from './ExportSaved';
import { type ExportDraft, type ExportStart, requestOf, startDraft } from './export-draft';

export type ExportState =
  | { readonly kind: 'asking' }
  /** `done` from 0 to 1. */
  | { readonly kind: 'working'; readonly done: number }
  | { readonly kind: 'done'; readonly saved: SavedFile }
  | { readonly kind: 'failed'; readonly sentence: string };

export interface ExportDialogProps {
  readonly open: boolean;
  readonly transcriptTitle: string;
  readonly initial: ExportStart;
  readonly counts: AnnotationCounts;
  readonly state: ExportState;
  readonly onSave: (request: BriefingRequest, author: Pick<Author, 'name' | 'initials'>) => void;
  readonly onCancelWork: () => void;
  readonly onShow: () => void;
  readonly onOpenFile: () => void;
  readonly onClose: () => void;
}

export function ExportDialog(props: ExportDialogProps) {
  return props.open ? <OpenExportDialog {...props} /> : null;
}

function OpenExportDialog(props: ExportDialogProps) {
  const { state, counts, transcriptTitle } = props;
  const [draft, setDraft] = useState(() => startDraft(props.initial, transcriptTitle));
  const [isChecked, setChecked] = useState(false);
  const isWorking = state.kind === 'working';
  const save = () => {
    setChecked(true);
    const asked = requestOf(draft);
    if (asked && !isWorking) props.onSave(asked.request, asked.author);
  };
  const change = (changed: Partial<ExportDraft>) => setDraft((before) => ({ ...before, ...changed }));
  if (state.kind === 'done') {
    const { onShow, onOpenFile, onClose } = props;
    return <ExportSaved saved={state.saved} onShow={onShow} onOpenFile={onOpenFile} onClose={onClose} />;
  }
  return (
    <Dialog
      open
      title="Export to Word"
      width="l"
      onClose={isWorking ? props.onCancelWork : props.onClose}
      onSubmit={save}
      actions={
        isWorking ? null : (
          <>
            <Button onClick={props.onClose}>Cancel</Button>
            <Button variant="primary" type="submit">
              Save as Word document
            </Button>
          </>
        )
      }
    >
      {state.kind === 'failed' ? <Notice tone="problem">{state.sentence}</Notice> : null}
      {isWorking ? (
        <ProgressBar label="Writing the Word document" done={state.done} onCancel={props.onCancelWork} />
      ) : (
        <ExportFields draft={draft} counts={counts} isChecked={isChecked} onChange={change} />
      )}
    </Dialog>
  );
}
