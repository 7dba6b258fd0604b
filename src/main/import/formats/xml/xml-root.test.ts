import { expect, it } from 'vitest';
import { contentOf } from '../../file-content';
import { rootOf } from './xml-root';

it.each([
  ['<a/>', 'a', ''],
  ['\ufeff<?xml version="1.0"?>\n<!-- <b> -->\n<a xmlns="urn:n" x=\'1\'>', 'a', 'urn:n'],
  ['<p:a xmlns="urn:other" xmlns:p="urn:n">', 'a', 'urn:n'],
  ['<!DOCTYPE a [\n<!ENTITY pound "&#163;">\n]>\n<a>', 'a', ''],
  ['<!DOCTYPE a SYSTEM "a.dtd"><a>', 'a', ''],
  ['words <a>', undefined, undefined],
  ['{"a":1}', undefined, undefined],
  ['<a x="unclosed', undefined, undefined],
])('the root of %j is %s', (text, name, namespace) => {
  const root = rootOf(contentOf(Buffer.from(text), 'a.xml'));
  expect([root?.name, root?.namespace]).toEqual([name, namespace]);
});
