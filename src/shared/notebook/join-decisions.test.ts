import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { paragraphId, speakerId } from '../id';
import { describeSpeaker, giveTurns, joinTurn, splitTurn } from '../transcript/decision-changes';
import { type Decisions, noDecisions } from '../transcript/decisions';
import { decisionEntries } from './decision-entries';
import { joinInto, openDoc } from './doc';
import { joinNotebooks } from './join-notebooks';
import { projectNotebook, setDecision } from './transcript-notebook';

const [ann, bo] = [speakerId('ann'), speakerId('bo')];

function keep(doc: Y.Doc, decisions: Decisions): Uint8Array {
  doc.transact(() => {
    for (const [key, value] of decisionEntries(decisions)) setDecision(doc, key, value);
  });
  return Y.encodeStateAsUpdate(doc);
}

/** Two desks that begin with the same notebook, and what each says then. */
function twoDesks(mine: Decisions, theirs: Decisions) {
  const start = keep(new Y.Doc(), giveTurns(noDecisions, [paragraphId(1)], ann));
  const own = openDoc([start]);
  keep(own, mine);
  return { own, incoming: keep(openDoc([start]), theirs) };
}

describe('what two people say of speakers and turns', () => {
  it('is all kept where they say different things', () => {
    const { own, incoming } = twoDesks(
      joinTurn(describeSpeaker(noDecisions, ann, { role: 'Chair', party: 'Independent' }), paragraphId(4)),
      splitTurn(describeSpeaker(noDecisions, ann, { organisation: 'Harbour Board' }), paragraphId(3), bo),
    );
    const { update, questions, differences } = joinNotebooks(own, incoming);
    expect(questions).toEqual([]);
    expect(differences.map((difference) => difference.kind === 'decision' && difference.key).sort()).toEqual([
      'speaker/organisation/speaker:ann',
      'start/paragraph:3',
      'turn/paragraph:3',
    ]);
    joinInto(own, update ? [update] : []);
    expect(projectNotebook(own).decisions).toEqual({
      ...noDecisions,
      starts: { [paragraphId(3)]: 'begins', [paragraphId(4)]: 'goes-on' },
      turns: { [paragraphId(1)]: ann, [paragraphId(3)]: bo },
      speakers: { [ann]: { role: 'Chair', party: 'Independent', organisation: 'Harbour Board' } },
    });
  });

  it('is asked about where they say that names are printed in different places', () => {
    const { own, incoming } = twoDesks(
      { ...noDecisions, namesIn: 'bold' },
      { ...noDecisions, namesIn: 'column-1' },
    );
    expect(joinNotebooks(own, incoming).questions).toEqual([
      { kind: 'decision', key: 'namesIn', mine: 'bold', theirs: 'column-1' },
    ]);
  });

  it('is asked about where they split one turn for different people, or describe one speaker differently', () => {
    const { own, incoming } = twoDesks(
      splitTurn(describeSpeaker(noDecisions, ann, { role: 'Chair' }), paragraphId(3), ann),
      splitTurn(describeSpeaker(noDecisions, ann, { role: 'Deputy' }), paragraphId(3), bo),
    );
    expect(joinNotebooks(own, incoming).questions).toEqual([
      { kind: 'decision', key: 'turn/paragraph:3', mine: ann, theirs: bo },
      { kind: 'decision', key: 'speaker/role/speaker:ann', mine: 'Chair', theirs: 'Deputy' },
    ]);
  });
});
