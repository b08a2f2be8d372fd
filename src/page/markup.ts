/** What marks the elements that hold data, one a language: its tag, its own name as title, and JSON that nothing runs. */
export const dataType = 'application/json';

/** What separates the items of an attribute that lists several: ids of codes hold blanks. */
export const separator = '|';
