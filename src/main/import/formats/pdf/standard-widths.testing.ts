const roman: readonly (readonly [width: number, signs: string])[] = [
  [250, ' ,.'],
  [180, "'"],
  [278, '/:;ijlt'],
  [333, '!()-fIr‘’`[]'],
  [389, 'Js'],
  [408, '"'],
  [444, '?acezé“”'],
  [500, '#$*0123456789_bdghknopquvxy–'],
  [556, 'FPSﬁ'],
  [564, '+<=>'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'ADGHKNOQUVXYw'],
  [778, '&m'],
  [833, '%'],
  [889, 'M'],
  [921, '@'],
  [944, 'W'],
  [1000, '—'],
];

const bold: typeof roman = [
  [250, ' ,.'],
  [278, "'/il"],
  [333, '!()-:;fjt‘’'],
  [389, 'Is'],
  [444, 'cerz'],
  [500, '?0123456789J_agovxy–“”'],
  [555, '"'],
  [556, 'Sbdhknpqu'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYw'],
  [778, 'GHKOQ'],
  [833, 'm'],
  [944, 'M'],
  [1000, 'W'],
];

const widths = (groups: typeof roman): Readonly<Record<string, number>> =>
  Object.fromEntries(groups.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width])));

/** How wide the letters of Times are, in thousandths of their size. */
export const standardWidths = { roman: widths(roman), bold: widths(bold) };
