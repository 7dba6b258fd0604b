import { useCallback } from 'react';
import { dataPlaceSentence } from '../shared/problem-words';
import { LowRoom } from './LowRoom';
import styles from './Notices.module.css';
import { RefusalNotice } from './RefusalNotice';
import type { Desk } from './store/desk';
import type { DeskState } from './store/desk-state';
import { Button } from './ui/Button';
import { Notice } from './ui/Notice';

interface NoticesProps {
  readonly desk: Desk;
  readonly state: DeskState;
}

/** What there is to say at the foot of the window: what just happened, and what was found at the start. */
export function Notices({ desk, state }: NoticesProps) {
  const { notice, refusal, preferences } = state;
  const noRefusal = useCallback(() => desk.refuse(null), [desk]);
  const { dataPlace } = desk.start;
  const warning = preferences.acceptedPlace === dataPlace ? null : dataPlaceSentence(dataPlace);
  return (
    <div className={styles.notices}>
      <LowRoom isBusy={state.isBusy} />
      {warning ? (
        <Notice onDismiss={() => desk.prefer({ acceptedPlace: dataPlace })}>{warning}</Notice>
      ) : null}
      {notice ? (
        <Notice
          tone={notice.tone}
          actions={notice.actions?.map(({ label, perform }) => (
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
          {notice.text}
        </Notice>
      ) : null}
      {refusal ? <RefusalNotice refusal={refusal} onGone={noRefusal} /> : null}
    </div>
  );
}
