import { BackupsFlow } from './BackupsFlow';
import { BesideFlow } from './BesideFlow';
import { ExportFlow } from './ExportFlow';
import { HandingOverDialogs } from './HandingOverDialogs';
import { HistoryFlow } from './HistoryFlow';
import { SaveCopyDialog } from './joining/SaveCopyDialog';
import { LossDialog } from './LossDialog';
import { EraseDialog } from './library/EraseDialog';
import { PasteDialog } from './library/PasteDialog';
import { NotesFlow } from './NotesFlow';
import { openPasted } from './open-files';
import { PrintFlow } from './PrintFlow';
import { readingSettings } from './reading-settings';
import { SettingsFlow } from './SettingsFlow';
import { SpeakersFlow } from './SpeakersFlow';
import { AboutDialog } from './settings/AboutDialog';
import { KeyboardDialog } from './settings/KeyboardDialog';
import type { Desk } from './store/desk';
import type { DeskState, Screen } from './store/desk-state';
import { ThemesFlow } from './ThemesFlow';
import { type OpenDialogs, saveCopy } from './use-app-commands';
import { useLibrary } from './use-menu';

interface DialogsProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly dialogs: OpenDialogs;
}

interface ReadingDialogsProps extends Pick<DialogsProps, 'desk' | 'dialogs'> {
  readonly screen: Extract<Screen, { kind: 'reading' }>;
  readonly close: () => void;
}

/** Those about the transcript that is read. */
function ReadingDialogs({ desk, dialogs, screen, close }: ReadingDialogsProps) {
  const { shown } = dialogs;
  const { reading } = screen;
  return (
    <>
      <ExportFlow desk={desk} reading={reading} isOpen={shown === 'export'} onClose={close} />
      <PrintFlow key={reading.id} desk={desk} reading={reading} isOpen={shown === 'print'} onClose={close} />
      {shown === 'history' ? <HistoryFlow desk={desk} reading={reading} onClose={close} /> : null}
      {shown === 'notes' ? <NotesFlow desk={desk} reading={reading} onClose={close} /> : null}
      {shown === 'speakers' ? <SpeakersFlow reading={reading} onClose={close} /> : null}
      <SaveCopyDialog
        open={shown === 'save-copy'}
        title={reading.transcript().title}
        onSave={(withHistory) => {
          close();
          void saveCopy(desk, reading, withHistory);
        }}
        onClose={close}
      />
      {shown === 'beside' ? <BesideFlow desk={desk} read={screen} onClose={close} /> : null}
    </>
  );
}

/** Whatever dialog is open. */
export function Dialogs({ desk, state, dialogs }: DialogsProps) {
  const close = () => dialogs.show(null);
  const { screen, preferences } = state;
  useLibrary(desk);
  return (
    <>
      {screen.kind === 'reading' ? <ReadingDialogs {...{ desk, dialogs, screen, close }} /> : null}
      {dialogs.shown === 'backups' ? <BackupsFlow desk={desk} onClose={close} /> : null}
      <EraseDialog
        title={state.erasing?.title ?? null}
        onErase={() => void desk.removing.erase()}
        onClose={() => desk.removing.askErase(null)}
      />
      <PasteDialog
        open={dialogs.shown === 'paste'}
        onCancel={close}
        onSubmit={(text) => {
          close();
          void openPasted(desk, text);
        }}
      />
      <LossDialog words={state.loss} onClose={() => desk.dismissLoss()} />
      <HandingOverDialogs desk={desk} state={state} />
      <AboutDialog open={dialogs.shown === 'about'} onClose={close} {...desk.start} />
      <KeyboardDialog open={dialogs.shown === 'keyboard'} onClose={close} />
      {dialogs.shown === 'themes' ? <ThemesFlow desk={desk} onClose={close} /> : null}
      {dialogs.shown === 'settings' ? (
        <SettingsFlow
          desk={desk}
          preferences={preferences}
          reading={readingSettings(desk, state, dialogs)}
          onBackups={() => dialogs.show('backups')}
          onClose={close}
        />
      ) : null}
    </>
  );
}
