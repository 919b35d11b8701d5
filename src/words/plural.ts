/** Plurals and singulars of the English words people name tables after. Small on purpose; `@@map` settles the rest. */

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['tooth', 'teeth'],
  ['foot', 'feet'],
  ['goose', 'geese'],
  ['mouse', 'mice'],
  ['ox', 'oxen'],
  ['quiz', 'quizzes'],
  ['criterion', 'criteria'],
  ['phenomenon', 'phenomena'],
  ['analysis', 'analyses'],
  ['basis', 'bases'],
  ['crisis', 'crises'],
  ['diagnosis', 'diagnoses'],
  ['hypothesis', 'hypotheses'],
  ['thesis', 'theses'],
  ['axis', 'axes'],
  ['index', 'indexes'],
  ['matrix', 'matrices'],
  ['vertex', 'vertices'],
  ['leaf', 'leaves'],
  ['life', 'lives'],
  ['knife', 'knives'],
  ['wife', 'wives'],
  ['half', 'halves'],
  ['shelf', 'shelves'],
  ['self', 'selves'],
  ['loaf', 'loaves'],
  ['thief', 'thieves'],
  ['wolf', 'wolves'],
  ['calf', 'calves'],
  ['hero', 'heroes'],
  ['potato', 'potatoes'],
  ['tomato', 'tomatoes'],
  ['echo', 'echoes'],
  ['veto', 'vetoes'],
  ['datum', 'data'],
  ['medium', 'media'],
  ['bacterium', 'bacteria'],
  ['curriculum', 'curricula'],
  ['alumnus', 'alumni'],
  ['nucleus', 'nuclei'],
  ['radius', 'radii'],
  ['stimulus', 'stimuli'],
  ['cookie', 'cookies'],
  ['movie', 'movies'],
  ['die', 'dice'],
  ['cache', 'caches'],
  ['bus', 'buses'],
  ['gas', 'gases'],
  ['alias', 'aliases'],
  ['status', 'statuses'],
  ['virus', 'viruses'],
  ['campus', 'campuses'],
  ['bonus', 'bonuses'],
  ['canvas', 'canvases'],
  ['atlas', 'atlases'],
  ['lens', 'lenses'],
]);

const UNCOUNTABLE: ReadonlySet<string> = new Set([
  'data',
  'media',
  'metadata',
  'information',
  'equipment',
  'feedback',
  'software',
  'hardware',
  'money',
  'news',
  'series',
  'species',
  'sheep',
  'fish',
  'deer',
  'staff',
  'rice',
  'music',
  'evidence',
  'advice',
  'furniture',
  'luggage',
  'traffic',
  'weather',
  'knowledge',
  'research',
  'police',
  'people',
  'children',
  'men',
  'women',
]);

const SINGULAR_OF: ReadonlyMap<string, string> = new Map([...IRREGULAR].map(([one, many]) => [many, one]));

/**
 * The plural of a lower-case word; a word that is a plural already stays.
 *
 * @param word - one word, lower case: `category`
 */
export function pluralOf(word: string): string {
  if (word === '' || UNCOUNTABLE.has(word) || SINGULAR_OF.has(word)) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(ss|sh|ch|x|z)$/.test(word)) return `${word}es`;
  if (/(us|is|as)$/.test(word)) return `${word}es`;
  if (word.endsWith('s')) return word;
  return `${word}s`;
}

/**
 * The singular of a lower-case word; a word that is a singular already stays.
 *
 * @param word - one word, lower case: `categories`
 */
export function singularOf(word: string): string {
  if (UNCOUNTABLE.has(word) && !SINGULAR_OF.has(word)) return word;
  const irregular = SINGULAR_OF.get(word);
  if (irregular !== undefined) return irregular;
  if (IRREGULAR.has(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
  if (/(ss|us|is)$/.test(word) || !word.endsWith('s')) return word;
  return word.slice(0, -1);
}
