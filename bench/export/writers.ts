import { join } from 'node:path';

export const writers = ['ours', 'strings'] as const;
export type Writer = (typeof writers)[number];

export const outputOf = (folder: string, writer: Writer): string => join(folder, `${writer}.docx`);
