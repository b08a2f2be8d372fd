/** What people send on: with the slips of a phone, read from a picture, forwarded, out of a chat, a log or the source of a page; and the guides that are right. */
export const pastes: readonly (readonly [text: string, guides: string])[] = [
  ['my acount is lock please halp', 'locked-account'],
  ['I cant sing in to partner centre, it asks me for a cod', 'second-step|new-phone|contact-support'],
  ['authentificator app duck not working', 'second-step|new-phone'],
  ['AADSTS 50 126 lnvalid usemame or passw0rd', 'forgotten-password'],
  ['AADSTS5OO53 - Y0ur account is tempo rarily locked', 'locked-account'],
  ['Eror Code : 5OOl2l', 'second-step|new-phone'],
  ['AADST$50020: User account from identity provider', 'not-in-directory|several-organizations'],
  ['AADSTS: 50105\nVotre administrateur a configuré l application', 'not-assigned'],
  [
    '-----Original Message-----\nFrom: Ana <ana@contoso.com>\nSent: Monday, 3 March 2025 09:12\nTo: Helpdesk <help@contoso.com>\nSubject: FW: RE: cannot log in\n\nHi all, Partner Center says “Your account is locked”. Can you fix it? Thanks, Ana',
    'locked-account',
  ],
  [
    'De : Jean Martin <jean@contoso.fr>\nEnvoyé : lundi 3 mars 2025 09:12\nÀ : support@contoso.fr\nObjet : TR: problème de connexion\n\nBonjour, le téléphone de Paul est tombé en panne et il ne peut plus valider la connexion. Que faire ?',
    'new-phone|second-step',
  ],
  [
    '[09:12] Paul: hey, does anyone know why PC shows me no customers anymore?\n[09:13] Ana: same here',
    'missing-pages|customer-access',
  ],
  [
    '[10:02] Luc : vous arrivez à vous connecter vous ? moi ça boucle\n[10:03] Eve : pareil',
    'sign-in-loop|stale-session',
  ],
  [
    '<div id="exceptionMessageContainer" class="form-text exception-block">AADSTS50011: The redirect URI &#39;https://x&#39; specified in the request does not match</div>',
    'app-problem',
  ],
  [
    '<html><body><h1>Your account has been locked</h1><p>Contact your support person to unlock it, then try again.</p></body></html>',
    'disabled-account|locked-account',
  ],
  [
    'Log Name: Microsoft-Windows-AAD/Operational\nSource: Microsoft-Windows-AAD\nEvent ID: 1098\nLevel: Error\nDescription: Error: 0xCAA20003 The authorization grant failed for this assertion.\nCode: invalid_grant\nDescription: AADSTS50126: Error validating credentials due to invalid username or password.',
    'forgotten-password',
  ],
  [
    'Nom du journal : Microsoft-Windows-AAD/Operational\nID de l’événement : 1097\nNiveau : Avertissement\nDescription : Error: 0xCAA90056 Renew token by the primary refresh token failed.',
    'company-sign-in|contact-support|stale-session',
  ],
  ['Event ID 1098 Error: 0xCAA82EE7 The server name or address could not be resolved.', 'service-trouble'],
  [
    'bonjour, it says "You need permission" quand je clique sur Customers',
    'missing-pages|verify-account|account-restricted',
  ],
  [
    'le message est “Your organization needs more information to keep your account secure” je fais quoi',
    'second-step|mfa-required',
  ],
  ['j ai le error code 53003 depuis ce matin', 'blocked-by-policy'],
  ['on m affiche you can not access this right now', 'blocked-by-policy'],
  ['MFA ok mais apres page blanche', 'sign-in-loop|second-step|mfa-required'],
  ['hi!! i got a new fone n cant get teh code', 'new-phone|second-step'],
  ['mot dpasse oublier', 'forgotten-password'],
  [
    'jarive pa a me conecter',
    'contact-support|stale-session|service-trouble|company-sign-in|enrollment-blocked|forgotten-password',
  ],
  ['mon tel est mort', 'new-phone|second-step'],
  ['verifcation code not comming', 'second-step|new-phone'],
  ['too many redirects', 'sign-in-loop'],
  ['ERR TOO MANY REDIRECTS', 'sign-in-loop'],
  ['pbm connexion partner center erreur 90072', 'not-in-directory|several-organizations'],
  [
    'Sign-in error code: 50158 Failure reason: External security challenge was not satisfied.',
    'second-step|mfa-required|blocked-by-policy',
  ],
  [
    '{"id":"x","createdDateTime":"2025-03-03T09:12:00Z","status":{"errorCode":50074,"failureReason":"Strong Authentication is required.","additionalDetails":null}}',
    'second-step|mfa-required',
  ],
  [
    'Request Id: 11111111-2222-3333-4444-555555555555 Correlation Id: 11111111-2222-3333-4444-555555555555 Timestamp: 2025-03-03 09:12 Message: AADSTS900971: No reply address provided.',
    'app-problem|contact-support',
  ],
  ['> AADSTS50057: The user account is disabled.\n> Trace ID: x\n\nWhat does this mean?', 'disabled-account'],
  [
    'screenshot: “Something went wrong — Contact your administrator” code 1001',
    'contact-support|stale-session',
  ],
  ['we keep getting logged out of partner center every 5 min', 'stale-session|sign-in-loop'],
  ['mon patron veut que je paye la facture mais je vois rien dans facturation', 'missing-pages'],
  [
    'Partner center admin agent left company how to remove MFA of him',
    'no-admin|disabled-account|new-phone|second-step|locked-out-administrators',
  ],
  ['Le numéro +33 6 12 34 56 78 n’est plus à moi et le code part là-bas', 'new-phone|second-step'],
  ['error=interaction_required&error_subcode=basic_action', 'second-step|mfa-required'],
  [
    'https://login.microsoftonline.com/common/reprocess?ctx=rQQIARAA&sosid=x (page keeps reloading)',
    'sign-in-loop|stale-session',
  ],
];
