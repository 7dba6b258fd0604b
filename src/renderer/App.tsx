import { useSyncExternalStore } from 'react';
import styles from './App.module.css';
import { Dialogs } from './Dialogs';
import { desktop } from './desktop';
import { ImportProgress } from './ImportProgress';
import { LowRoom } from './LowRoom';
import { DropTarget } from './library/DropTarget';
import { ScreenView } from './ScreenView';
import type { Commands } from './store/commands';
import type { Desk } from './store/desk';
import { TopBar } from './TopBar';
import { Button } from './ui/Button';
import { Notice } from './ui/Notice';
import { PlatformContext } from './ui/shortcut-label';
import { useAppCommands } from './use-app-commands';
import { useMenu } from './use-menu';
import { useWindow } from './use-window';

interface AppProps {
  readonly desk: Desk;
  readonly commands: Commands;
}

/** The window: a bar above, one screen below, dialogs over both. */
export function App({ desk, commands }: AppProps) {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const dialogs = useAppCommands(desk, commands, state);
  useMenu(desk, commands, state);
  useWindow(desk, state);
  const { screen } = state;
  return (
    <PlatformContext value={desk.start.platform}>
      <div className={styles.app} data-bar={screen.kind === 'reading'}>
        {screen.kind === 'reading' ? <TopBar reading={screen.reading} commands={commands} /> : null}
        <ScreenView desk={desk} state={state} commands={commands} dialogs={dialogs} />
        {state.isBusy ? <ImportProgress /> : null}
        <div className={styles.notices}>
          <LowRoom isBusy={state.isBusy} />
          {state.notice ? (
            <Notice
              tone={state.notice.tone}
              actions={state.notice.actions?.map(({ label, perform }) => (
                <Button
                  key={label}
                  onClick={() => {
                    desk.dismissNotice();
                    perform();
                  }}
                >
                  {label}
                </Button>
              ))}
              onDismiss={() => desk.dismissNotice()}
            >
              {state.notice.text}
            </Notice>
          ) : null}
        </div>
      </div>
      <Dialogs desk={desk} state={state} dialogs={dialogs} />
      <DropTarget onDrop={(file) => void desk.open(desktop.openDropped(file))} />
    </PlatformContext>
  );
}
