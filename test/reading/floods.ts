/** A text of so many letters, made of pieces that follow each other; each knows how many were before it. */
const flood =
  (piece: (place: number) => string) =>
  (length: number): string => {
    const pieces: string[] = [];
    for (let made = 0; made < length; made += pieces.at(-1)?.length ?? 0) pieces.push(piece(pieces.length));
    return pieces.join('').slice(0, length);
  };

const repeated = (piece: string) => flood(() => piece);

/** A number of five digits, another one each time. */
const number = (place: number) => 10_000 + ((place * 7919) % 90_000);

/** What nobody would bring, in any length: each makes another part of the reading work hard. */
export const floods: Readonly<Record<string, (length: number) => string>> = {
  blanks: repeated(' \t\r\n'),
  'one long word': repeated('y'),
  'the name of a code': repeated('AADSTS'),
  'the name with blanks in it': repeated('a a d s t s '),
  'one code, on one line': repeated('AADSTS50053 '),
  'other codes, on one line': flood((place) => `AADSTS${number(place)} `),
  'a code in every line': flood(
    (place) => `2025-01-01 08:19:34Z New-Thing : AADSTS${number(place)}: Something\n`,
  ),
  'codes without a blank': flood((place) => `AADSTS${number(place)}`),
  'a name with a letter too few': flood((place) => `aadst ${number(place)} `),
  'half a name': flood((place) => `sts${number(place)} `),
  'codes with something invisible in them': repeated('AAD\u00adSTS\u200b50053 '),
  'numbers in groups': repeated('aadsts 50 053 '),
  'digits said one by one': repeated('aadsts 5 0 0 5 3 '),
  'numbers broken by the line’s end': repeated('New-Thing : AADSTS500\n53: x\n'),
  'a label': repeated('Error code: '),
  'a label and a number': repeated('error 50053, '),
  'a label and other numbers': flood((place) => `error code: ${number(place)} ${number(place + 1)}\n`),
  'lists of numbers': flood((place) => `${place % 20 === 0 ? '\nerror codes: ' : ', '}${number(place)}`),
  'codes that were sent': flood((place) => `your verification code ${number(place)} `),
  'numbers of Windows': flood((place) => `error code: -${2_100_000_000 + place} `),
  'hexadecimal numbers': flood((place) => `0x8${(0x1000000 + place).toString(16)} `),
  'states of HTTP': flood((place) => `http ${400 + (place % 200)} `),
  'names of errors': flood((place) => `ERR_${number(place).toString(26).replace(/\d/g, 'X')}_ABC `),
  'symbolic names': repeated('UserDisabled invalid_grant '),
  'symbolic names behind much else': (length) =>
    `${'x '.repeat(length / 3)}${'UserDisabled '.repeat(length / 39)}`,
  'numbers in brackets': flood((place) => `(${number(place)}) `),
  'a table': flood((place) => (place === 0 ? 'Date;Error code;User\n' : `2025;${number(place)};ana\n`)),
  'titles of a table': repeated('error code;'),
  'answers of an API': flood((place) => `partnerexception {"code":${number(place)},"description":"x"},`),
  backslashes: repeated('\\'),
  'escaped line breaks': repeated('\\n x'),
  'escaped quotation marks': repeated('\\"'),
  'escaped letters': repeated('\\u0041 '),
  'JSON within JSON': repeated(`${JSON.stringify(JSON.stringify({ a: 'x\n"y"' }))},`),
  'letters of addresses': repeated('%41 '),
  'bytes of addresses that are no text': repeated('%ff %e0%80 '),
  'percent signs of percent signs': repeated('%2525'),
  entities: repeated('&eacute;&#58;&#x3a;'),
  'what begins like an entity': repeated('&#x'),
  elements: repeated('<td>x</td>'),
  'what begins like an element': repeated('<a href="'),
  'colors of a terminal': repeated('\u001b[31mx\u001b[0m'),
  'accented letters': repeated('é '),
  'accents upon accents': repeated('\u0301\u0323'),
  'letters of two bytes': repeated('계정이 잠겼습니다 '),
  'text of two bytes a letter': repeated('n\u0000o\u0000b\u0000o\u0000d\u0000y\u0000 \u0000'),
  punctuation: repeated('x.'),
  'words of messages': repeated('your account is temporarily '),
  'heads of mails': repeated('From: Ana\nSubject: locked\n'),
  identifiers: flood((place) => `3fa85f64-5717-4562-b3fc-2c963f0${number(place)} `),
};

/** What somebody could have written. */
export const prose = repeated(
  'Nobody knows where one begins to look for what an administrator has set up.\n',
);
