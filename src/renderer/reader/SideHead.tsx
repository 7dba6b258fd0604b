import type { Transcript } from '../../shared/transcript/transcript';
import { IconButton } from '../ui/IconButton';
import { CloseIcon } from '../ui/icons';
import { Kbd } from '../ui/Kbd';
import { occasionWords } from '../ui/transcript-words';
import styles from './SideHead.module.css';

interface SideHeadProps {
  readonly transcript: Transcript;
  readonly isFirst: boolean;
  readonly isActive: boolean;
  readonly isContentsOpen: boolean;
  readonly onContents: (isOpen: boolean) => void;
  readonly onClose: () => void;
}

/** Above one of two sides: which transcript it is, whether commands go to it, its contents, and the way to close it. */
export function SideHead(props: SideHeadProps) {
  const { transcript, isFirst, isActive, isContentsOpen, onContents, onClose } = props;
  const { title, eventKind, date } = transcript;
  return (
    <section
      aria-label={isFirst ? 'First side' : 'Second side'}
      aria-current={isActive}
      className={styles.head}
      {...(isActive ? { 'data-active': '' } : {})}
    >
      <span className={styles.title} title={title}>
        {title}
      </span>
      <span className={styles.occasion}>{occasionWords(eventKind, date)}</span>
      {isActive ? <span className={styles.active}>Active</span> : <Kbd>F6</Kbd>}
      <span className={styles.end}>
        <button
          type="button"
          className={styles.contents}
          aria-expanded={isContentsOpen}
          onClick={() => onContents(!isContentsOpen)}
        >
          Contents
        </button>
        <IconButton label={`Close “${title}”`} icon={<CloseIcon />} onClick={onClose} />
      </span>
    </section>
  );
}
