import { withoutSlips } from './slips';

/** What tells the codes of a family from others. Its texts and its guide are in `data/families.json`. */
export interface Family {
  readonly name: string;
  /** The form of its ids; absent where only the data knows whose they are. */
  readonly form?: RegExp;
  /** What stands in all of them, where there is such a thing: a text without it is not looked through. */
  readonly mark?: string;
  /** How its codes stand in texts (as `letters` writes them). Those of AADSTS, and numbers, are found by more than a pattern. */
  readonly written?: readonly RegExp[];
  /** The id that the part in brackets stands for; none where it means nothing after all. Without it, that part in capitals. */
  readonly id?: (part: string, isKnown: (id: string) => boolean) => string | undefined;
  /** Whose answers count most, and whose say next to nothing where another code stands beside them. */
  readonly says?: 'most' | 'least';
}

const httpPhrases =
  'bad gateway|bad request|forbidden|gateway time|interdit|internal server|non autorise|not found|page(?![a-z])(?=[^a-z0-9]{0,4}(?:$|\\n|can|could|d.?er|does|er{1,2}[eo]|indispo|inexist|introuv|n.(?:est|exist)|non|not|unavail))|proxy auth|request header|server error|service unavailable|something went wrong|too many requests|unauthori[sz]ed';

/** Every family. The first form that fits decides whose an id is. */
export const families: readonly Family[] = [
  { name: 'AADSTS', form: /^AADSTS\d+$/, says: 'most' },
  {
    name: 'AADB2C',
    form: /^AADB2C\d+$/,
    mark: 'b2c',
    written: [/aad[\s_-]{0,2}b2c[^a-z0-9]{0,8}([0-9oil]{4,6})(?![a-z0-9])/g],
    id: (digits) => `AADB2C${withoutSlips(digits)}`,
  },
  {
    name: 'SSPR',
    form: /^SSPR_\d+$/,
    mark: 'sspr',
    written: [/sspr[^a-z0-9]{0,8}(?=[oil]{0,3}\d)([0-9oil]{1,4})(?![a-z0-9])/g],
    id: (digits) => `SSPR_${withoutSlips(digits).padStart(4, '0')}`,
    says: 'most',
  },
  {
    name: 'CAA2',
    form: /^CAA2/,
    mark: 'caa',
    // Those of the three families below it, too.
    written: [/(?<![a-z])(?:0x)?caa[\s_-]?([235789][0-9a-fo]{3,4})(?![a-z0-9])/g],
    id: (digits) => `CAA${digits.replaceAll('o', '0').toUpperCase()}`,
  },
  { name: 'CAA5', form: /^CAA5/ },
  { name: 'CAA9', form: /^CAA9/ },
  { name: 'CAA-NETWORK', form: /^CAA[378]/ },
  { name: 'WINDOWS-8004', form: /^8004[\dA-F]{4}$/ },
  { name: 'WINDOWS-80072', form: /^80072[\dA-F]{3}$/ },
  { name: 'WINDOWS-8007', form: /^8007[\dA-F]{4}$/ },
  { name: 'WINDOWS-8009', form: /^8009[\dA-F]{4}$/ },
  { name: 'WINDOWS-8018', form: /^8018[\dA-F]{4}$/ },
  {
    name: 'WINDOWS',
    form: /^(?:[8C][\dA-F]{7}|CAA[\dA-F]+)$/,
    written: [
      /(0x[8c][0-9a-f]{7})(?![0-9a-z])/g,
      /(?<![0-9a-z-]|(?:call|mobile|phone|tel)[^a-z0-9]{1,3})(80(?:04|07|09|18)[0-9a-f]{4})(?![0-9a-z-])/g,
    ],
    // Without a letter in it, and unknown, it could be a telephone number.
    id: (part, isKnown) =>
      /^\d+$/.test(part) && !isKnown(part) ? undefined : part.replace('0x', '').toUpperCase(),
  },
  {
    name: 'HTTP',
    form: /^HTTP \d{3}$/,
    written: [
      /(?:https?|status)(?:\/\d(?:\.\d)?)?(?:[^a-z0-9]{0,3}(?:error|erreur|status|response|code)){0,2}[^a-z0-9]{1,4}([45]\d\d)(?![.,/-]?\d)(?![a-z])/g,
      new RegExp(`(?<![\\d.,/-])([45]\\d\\d)[^a-z0-9]{1,4}(?:${httpPhrases})`, 'g'),
    ],
    id: (status) => `HTTP ${status}`,
    says: 'least',
  },
  {
    name: 'BROWSER',
    form: /^[A-Z]+_[A-Z\d_]+$/,
    mark: '_',
    written: [
      /(?<![a-z_])((?:dns_probe|err|mozilla_pkix_error|ns_error|pr|sec_error|ssl_error)_[a-z_]{4,50})/g,
    ],
  },
  {
    name: 'MSIS',
    form: /^MSIS\d+$/,
    mark: 'msis',
    written: [/(?<![a-z])msis[\s_-]?(\d{3,5})(?![a-z0-9])/g],
    id: (digits) => `MSIS${digits}`,
  },
  { name: 'IDX', form: /^IDX\d+$/, mark: 'idx', written: [/(?<![a-z])(idx\d{5})(?![a-z0-9])/g] },
  {
    name: 'ID',
    form: /^ID\d+$/,
    mark: 'id',
    written: [/(?<![a-z0-9])id(\d{4})(?![a-z0-9])/g],
    id: (digits, isKnown) => (isKnown(`ID${digits}`) ? `ID${digits}` : undefined),
  },
  {
    name: 'REFERENCE',
    form: /^715-\d+$/,
    mark: '715-',
    written: [/(?<![\d-])(715-(?:123\d{0,6}|\d{6,9}))(?![\d-])/g],
  },
  { name: 'REGISTRATION', form: /^\d{4}$/ },
  {
    name: 'OFFICE',
    form: /^[a-z\d]{5}$/,
    // The mark of a place in Office: letters and digits mixed.
    written: [
      /(?:(?<![a-z])tag[^a-z0-9]{1,4}|[[(](?=\d[a-z0-9]{4}[\])]))((?=[a-z]{0,4}\d)(?=\d{0,4}[a-z])[a-z0-9]{5})(?![a-z0-9])/g,
    ],
    id: (tag) => tag,
    says: 'least',
  },
  {
    name: 'OAUTH',
    form: /^[a-z]+(?:_[a-z]+)+$/,
    mark: 'error',
    written: [/(?<![a-z]_)error"?[^a-z0-9]{1,6}(?!error_)([a-z]{3,20}(?:_[a-z]{2,20}){1,4})(?![a-z_])/g],
    id: (word) => word,
    says: 'least',
  },
  { name: 'MSAL' },
  {
    name: 'PARTNER-API',
    form: /^API \d+$/,
    // In brackets behind what it is about (numbers of Office, too), and alone by its id.
    written: [/[[(](\d{4,6})[\])]/g, /^(api \d{4,6})$/g],
    id: (text, isKnown) => [text, text.toUpperCase()].find((id) => isKnown(id) || id.startsWith('API')),
  },
];

/** The family that a code belongs to, known or not; empty where its form is that of no family. */
export const familyOf = (id: string, codes: Readonly<Record<string, { readonly family?: string }>>): string =>
  codes[id]?.family ?? families.find(({ form }) => form?.test(id))?.name ?? '';

/** What the codes of a family say beside others. */
export const saysOf = (family: string): Family['says'] => families.find(({ name }) => name === family)?.says;
