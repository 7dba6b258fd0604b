import type { Theme } from '../../../shared/annotation/theme';
import { cleanLine } from '../clean-text';
import { themeLook } from './palette';
import { run, type Xml } from './word-xml';

/** A theme's name as its highlights look. */
export function themeName({ name, colour }: Theme): Xml {
  const { shade, ink, underline } = themeLook(colour);
  return run(cleanLine(name), { shade, underline: { kind: underline, colour: ink } });
}
