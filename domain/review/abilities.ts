import type { ModelAbilities } from '../permissions/model-policy.ts';

/** Who may do what with a ticket, a reply or an attachment, by what they may do on the model and whether it is theirs. */

export type TicketAbilities = {
  /** Reply and attach. */
  comment: boolean;
  /** Title and text: nobody changes the words of others. */
  editText: boolean;
  /** Status, priority, assignee, due date, labels. */
  editState: boolean;
  movePin: boolean;
  delete: boolean;
};

export type OwnedAbilities = { edit: boolean; delete: boolean };

export const ticketAbilities = (model: ModelAbilities, isAuthor: boolean): TicketAbilities => {
  const { edit: editText, delete: mayDelete } = ownedAbilities(model, isAuthor);
  return {
    comment: model.comment,
    editText,
    editState: model.editReview,
    movePin: editText || model.editReview,
    delete: mayDelete,
  };
};

/** Of a reply. Who may delete the model may delete what others said of it. */
export const ownedAbilities = (model: ModelAbilities, isAuthor: boolean): OwnedAbilities => ({
  edit: isAuthor && model.comment,
  delete: (isAuthor && model.comment) || model.delete,
});

/** `edit` is to upload what one announced. */
export type AttachmentAbilities = OwnedAbilities & { regenerate: boolean };

export const attachmentAbilities = (model: ModelAbilities, isAuthor: boolean): AttachmentAbilities => {
  const owned = ownedAbilities(model, isAuthor);
  return { ...owned, regenerate: owned.edit || model.editReview };
};

/** Of a design review: who may do what, by what they may do on the model, whether they lead it and whether they are asked. */
export type ReviewAbilities = {
  /** Words, agenda, reviewers and lead; to open, cancel and reopen it. */
  edit: boolean;
  /** To be one of those whose decision is asked for. */
  decide: boolean;
  /** To conclude it other than by the decisions alone. */
  close: boolean;
};

/** Guests of a link, who stand for nobody, look on. */
export const reviewAbilities = (
  model: ModelAbilities,
  stand: { isLead: boolean; isReviewer: boolean } | null,
): ReviewAbilities => {
  const edit = model.editReview && stand !== null;
  return {
    edit,
    decide: edit && stand.isReviewer,
    close: edit && (stand.isLead || model.delete),
  };
};
