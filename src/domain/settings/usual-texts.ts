/** Texts to start from, which a partnership makes its own. They say what is so of Weft, and nothing of who runs it. */
export const USUAL_TEXTS = {
  lawfulBasis: `The organisations of the partnership are responsible for services to the public. They keep people’s work details because they need them for that task (UK GDPR, Article 6(1)(e), public task).
An organisation that is not a public body keeps them because it has good reason to work with the others and this does no harm to anybody’s rights (Article 6(1)(f), legitimate interests).
An address or a telephone number is published only where the person has agreed, and they can take that back at any time (Article 6(1)(a), consent).`,
  whoSees: `People who sign in to this partnership see the plans that their role reaches, with the names of those who lead actions.
Addresses and telephone numbers are seen by coordinators and administrators, and in the directory only where the person agreed.
Nothing is sold, used for advertising, or sent outside the United Kingdom by Weft itself.`,
  knownFaults: `The timeline is a drawing that can be wider than a small screen. The same dates stand in words in the table of the plan.
Documents that partners upload are shown as they came. Some were not made with accessibility in mind.
PDF files that Weft writes have headings, tables and reading order marked, but have not been checked against all of PDF/UA.`,
  howTested: `Each page is tested by machine with axe-core, in light and dark, on a wide and a narrow screen. Its main tasks are tested by keyboard alone and without JavaScript. It has not yet been audited from outside.`,
} as const;
