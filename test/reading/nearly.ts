/** Messages that are worded a little otherwise than Microsoft words them, translated by a browser or written down with slips, and their guides: each is certain. */
export const nearly: readonly (readonly [text: string, guide: string])[] = [
  [
    'More informations required\nYour organisation needs more information to keep your account secure',
    'second-step',
  ],
  ['Your account is temporarily locked to prevent unauthorised use', 'locked-account'],
  ['Your account was temporarily locked, to prevent unauthorised use.', 'locked-account'],
  [
    'Contoso App needs permission to access resources in your organisation that only an admin can grant',
    'not-assigned',
  ],
  ['Your organisation has deleted this device', 'blocked-by-policy'],
  ['this device does not meet the organisation’s compliance requirements', 'blocked-by-policy'],
  [
    "You can't reset your own password because password reset isn't turned on for your account",
    'reset-refused',
  ],
  [
    'Vous ne pouvez pas réinitialiser votre propre mot de passe, car la réinitialisation de mot de passe n’est pas activée pour votre compte',
    'reset-refused',
  ],
  [
    'Votre administrateur n’a pas activé la réinitialisation du mot de passe pour votre compte',
    'reset-refused',
  ],
  ['Your admin hasn’t enabled a necessary service in your organisation', 'reset-refused'],
  ["Let's keep your account secure. We'll help you set up another way to verify it's you", 'second-step'],
  [
    'Sécurisons votre compte. Nous allons vous aider à configurer une autre façon de vérifier votre identité',
    'second-step',
  ],
  [
    'Oups, vous ne pouvez pas encore accéder à ça, vous n’avez pas la permission d’accéder à cette ressource',
    'blocked-by-policy',
  ],
  ['Vous ne pouvez pas accéder à cet emplacement à partir d’ici', 'blocked-by-policy'],
  ['mot de passe refusé : il contient un modèle qui le rend facile à deviner', 'new-password-refused'],
  [
    'Votre compte est temporairement verrouillé pour empêcher une utilisation non autorisée',
    'locked-account',
  ],
  ['Le compte a été temporairement verrouillé pour éviter une utilisation non autorisée.', 'locked-account'],
  ['Ce client a été bloqué en raison de son inactivité', 'organization-blocked'],
  ['Nous n’avons pas eu de nouvelles de votre part', 'second-step'],
  ['Your session has timed out due to inactivity', 'stale-session'],
  ['Your session timed out, please log in again', 'stale-session'],
  ['Youve tried to sign in too many times with an incorrect acount or password', 'locked-account'],
  ['you tryed to sign in too many times with an incorect account or password', 'locked-account'],
  [
    "We've sent an email to your organisation's admin asking them to reset your password",
    'reset-my-password',
  ],
  ['you havent registered for password reset', 'reset-refused'],
  [
    'le mot de passe utilisateur est incorrect, la réécriture de mot de passe n’a pas été activée',
    'reset-refused',
  ],
  ['the refresh token expired due to inactivity', 'stale-session'],
  ['Privilèges insuffisants pour effectuer cette opération', 'not-assigned'],
  ['An autentication policy can not be fulfilled', 'blocked-by-policy'],
  ['Trop de demandes, pour l’instant', 'service-trouble'],
];

/** What people say of themselves in words that a message has, too: no message is meant. */
export const own: readonly string[] = [
  'I can’t sign in with my work account',
  'je ne peux pas me connecter avec mon compte professionnel',
  'I want to use my personal account instead',
  'how do I register my device',
];
