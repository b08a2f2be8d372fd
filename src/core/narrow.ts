/** Latin letters, blanks, the punctuation of prose and the pointer of menus: all one column wide on a terminal. */
const narrow = /^[\n\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u202f-\u205e\u276f]*$/;

/** Whether every character of a text is one column wide. A language whose own name is narrow has narrow texts only. */
export const isNarrow = (text: string): boolean => narrow.test(text);
