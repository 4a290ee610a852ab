/** What is said at the top of the next page after a change. */
export const notices = {
  actionSaved: 'The action is saved.',
  actionAdded: 'The action is added to the plan.',
  statusSaved: 'Thank you. How it stands is saved.',
  doubtAnswered: 'Your answer is saved.',
  sectionSaved: 'The section is saved.',
  sectionAdded: 'The section is added.',
  sectionMoved: 'The section has moved.',
  sectionRemoved: 'The section is removed. The history of the plan keeps its words.',
  planBegun: 'The plan is begun. Nothing stands in it yet.',
  headingAdded: 'The heading is added.',
  headingSaved: 'The heading is saved.',
  headingMoved: 'The heading has moved, with all that stands under it.',
  headingRemoved: 'The heading is removed. The history of the plan keeps its name.',
  keyActionLinked: 'The actions of the key action are saved.',
  planSaved: 'The details of the plan are saved.',
  abbreviationSaved: 'The explanation is saved.',
  manyChanged: 'The ticked actions are changed, in one step that the history tells as one.',
  nobodyChosen: 'No action was chosen, so nothing was changed. Tick those that should change.',
  nothingChanged: 'Nothing was changed, so nothing was saved.',
  planAdopted: 'The plan is live.',
  adoptionUndone: 'The adoption is undone. The document is still here to check.',
  importDiscarded: 'The document is put aside.',
} as const;

export type NoticeName = keyof typeof notices;
