import { expect, it } from 'vitest';
import { findSoftHyphens, withSoftHyphens } from './soft-hyphens';

it('a soft hyphen is put back where it stood, and not where other words end and begin alike', () => {
  const found = findSoftHyphens([...'The har\u00adbour was closed for boats']);
  expect(withSoftHyphens(['The har', 'bour was closed for', 'boats'], found)).toEqual([
    'The har\u00ad',
    'bour was closed for',
    'boats',
  ]);
});
