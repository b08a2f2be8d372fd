export { source } from '../../data/catalog';
export { filesOf } from '../../src/catalogue/catalogue';
export { problemsOf } from '../../src/catalogue/check';
