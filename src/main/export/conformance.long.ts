import { OFFICE_VERSIONS } from '@ooxml-tools/validate';
import { expect, test } from 'vitest';
import { hardSpecimens, problemsIn, specimens } from './conformance.testing';

for (const { name, compose, isHere } of [...specimens, ...hardSpecimens])
  test.skipIf(!isHere)(`${name} conforms to every version of Office`, async () => {
    expect(await problemsIn(compose(), OFFICE_VERSIONS)).toEqual([]);
  });
