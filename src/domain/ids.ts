/** Branded identifiers: a plan's id cannot be passed where an action's is wanted. Each is a UUID as text. */
declare const brand: unique symbol;
export type Id<Noun extends string> = string & { readonly [brand]: Noun };

export type PartnershipId = Id<'partnership'>;
export type PersonId = Id<'person'>;
export type PlanId = Id<'plan'>;
export type HeadingId = Id<'heading'>;
export type ActionId = Id<'action'>;
export type ActionLinkId = Id<'actionLink'>;
export type PartyId = Id<'party'>;
export type SectionId = Id<'section'>;
export type KeyActionId = Id<'keyAction'>;
export type ImportId = Id<'import'>;
export type PartyAliasId = Id<'partyAlias'>;
export type MembershipId = Id<'membership'>;
export type SuccessionId = Id<'succession'>;
export type PartyMergeId = Id<'partyMerge'>;
export type SeatId = Id<'seat'>;
export type SeatHoldingId = Id<'seatHolding'>;
export type StewardshipId = Id<'stewardship'>;
export type HandoverId = Id<'handover'>;
export type HandoverItemId = Id<'handoverItem'>;
export type DoorLinkId = Id<'doorLink'>;
export type RoleGrantId = Id<'roleGrant'>;
export type MeetingId = Id<'meeting'>;
export type HoldId = Id<'hold'>;
export type PlanReviewId = Id<'planReview'>;
export type QuestionId = Id<'question'>;
export type RemarkId = Id<'remark'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads an identifier of the noun asked for; null where the text is not a UUID in lower case. */
export function parseId<Noun extends string>(text: string): Id<Noun> | null {
  return UUID.test(text) ? (text as Id<Noun>) : null;
}
