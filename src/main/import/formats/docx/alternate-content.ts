const anyTag = /<(\/?)(mc:AlternateContent|mc:Choice|mc:Fallback|w:t)(?=[\s/>])[^<>]*?(\/?)>/g;

/** A drawing that is there twice or more, as far as it has been looked at. */
interface Alternates {
  readonly start: number;
  open: 'Choice' | 'Fallback' | null;
  choices: number;
  readonly hasWords: { Choice: boolean; Fallback: boolean };
}

/**
 * Where drawings begin whose words stand in their first rendering alone: the one for newer programs, where that for older
 * ones is a picture of it or is not there. By the offsets of their tags.
 */
export function drawingsWithoutFallback(xml: string): ReadonlySet<number> {
  const found = new Set<number>();
  if (!xml.includes('<mc:AlternateContent')) return found;
  const open: Alternates[] = [];
  for (const { index, 1: slash, 2: name, 3: empty } of xml.matchAll(anyTag)) {
    const drawing = open.at(-1);
    if (empty === '/') continue;
    if (name === 'w:t') takeWords(drawing);
    else if (name === 'mc:AlternateContent') {
      if (slash === '')
        open.push({ start: index, open: null, choices: 0, hasWords: { Choice: false, Fallback: false } });
      else if (endsWithWords(open.pop(), found)) takeWords(open.at(-1));
    } else if (drawing) {
      drawing.open = slash === '/' ? null : name === 'mc:Choice' ? 'Choice' : 'Fallback';
      if (drawing.open === 'Choice') drawing.choices += 1;
    }
  }
  return found;
}

/** Words of renderings after the first are not looked at: none of them is read. */
function takeWords(drawing: Alternates | undefined): void {
  if (drawing?.open && (drawing.open === 'Fallback' || drawing.choices === 1))
    drawing.hasWords[drawing.open] = true;
}

function endsWithWords(drawing: Alternates | undefined, found: Set<number>): boolean {
  if (!drawing) return false;
  const { Choice, Fallback } = drawing.hasWords;
  if (Choice && !Fallback) found.add(drawing.start);
  return Choice || Fallback;
}
