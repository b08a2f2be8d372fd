import type { Source, TopicSource } from '../src/catalogue/source';
import { catalogueDate } from './about.json';
import codes from './codes.json';
import families from './families.json';
import words from './interface.json';
import languages from './languages.json';
import links from './links.json';
import messages from './messages.json';
import questions from './questions.json';
import accountRestricted from './topics/account-restricted.json';
import appProblem from './topics/app-problem.json';
import blockedByPolicy from './topics/blocked-by-policy.json';
import companySignIn from './topics/company-sign-in.json';
import contactSupport from './topics/contact-support.json';
import customerAccess from './topics/customer-access.json';
import developerAccount from './topics/developer-account.json';
import disabledAccount from './topics/disabled-account.json';
import enrollmentBlocked from './topics/enrollment-blocked.json';
import expiredPassword from './topics/expired-password.json';
import forgottenPassword from './topics/forgotten-password.json';
import lockedAccount from './topics/locked-account.json';
import lockedOutAdministrators from './topics/locked-out-administrators.json';
import mfaRequired from './topics/mfa-required.json';
import missingPages from './topics/missing-pages.json';
import nationalCloud from './topics/national-cloud.json';
import newPasswordRefused from './topics/new-password-refused.json';
import newPhone from './topics/new-phone.json';
import noAdmin from './topics/no-admin.json';
import notAssigned from './topics/not-assigned.json';
import notInDirectory from './topics/not-in-directory.json';
import organizationBlocked from './topics/organization-blocked.json';
import resetMyPassword from './topics/reset-my-password.json';
import resetRefused from './topics/reset-refused.json';
import resetUserPassword from './topics/reset-user-password.json';
import scriptSignIn from './topics/script-sign-in.json';
import secondStep from './topics/second-step.json';
import serviceTrouble from './topics/service-trouble.json';
import severalOrganizations from './topics/several-organizations.json';
import signInLoop from './topics/sign-in-loop.json';
import staleSession from './topics/stale-session.json';
import verifyAccount from './topics/verify-account.json';
import wrongAccount from './topics/wrong-account.json';

/** Every topic, in the order in which lists name them. A new topic is one file, one import and one line here. */
const topics: readonly TopicSource[] = [
  forgottenPassword,
  resetMyPassword,
  resetRefused,
  newPasswordRefused,
  expiredPassword,
  lockedAccount,
  secondStep,
  newPhone,
  mfaRequired,
  wrongAccount,
  notInDirectory,
  severalOrganizations,
  nationalCloud,
  disabledAccount,
  organizationBlocked,
  accountRestricted,
  blockedByPolicy,
  notAssigned,
  companySignIn,
  staleSession,
  signInLoop,
  serviceTrouble,
  appProblem,
  scriptSignIn,
  missingPages,
  customerAccess,
  noAdmin,
  lockedOutAdministrators,
  resetUserPassword,
  verifyAccount,
  enrollmentBlocked,
  developerAccount,
  contactSupport,
];

/** All that a person reads, in every language. A missing text does not compile. */
export const source: Source = {
  catalogueDate,
  languages,
  words,
  links,
  questions,
  codes,
  families,
  messages,
  topics,
};
