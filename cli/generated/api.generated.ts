/** Made by `npm run generate` from the routes in api/. */
export interface paths {
    "/api/v1/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An attachment with its variants and links to them
         * @description API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["getAttachment"];
        put?: never;
        post?: never;
        /**
         * Delete an attachment
         * @description API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        delete: operations["deleteAttachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the upload is complete; it is looked at in the background
         * @description Asked twice, it answers the same and begins once. What failed on our side begins again.
         *
         *     API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        post: operations["confirmAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/variants/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A variant of a picture, with a link to it
         * @description One that was never made is made now: ask again until its status is `ready`.
         *
         *     API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["getVariant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/variants/{kind}/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a variant of a picture again
         * @description What there is of it stays until the new one is made.
         *
         *     API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        post: operations["regenerateVariant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where sign-in links and providers lead: sets the session cookie and goes to the start page
         * @description A link that was asked for elsewhere is confirmed first; one to set a password shows a form for it.
         *
         *     Open to everyone. Counts towards the rate limit `sign-in`.
         */
        get: operations["completeSignIn"];
        put?: never;
        /**
         * Sign in by a link that was asked for elsewhere; the form of the callback
         * @description Open to everyone. Counts towards the rate limit `sign-in`.
         */
        post: operations["confirmSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a code of six digits, good once and for ten minutes
         * @description Open to everyone. Counts towards the rate limit `mail`.
         */
        post: operations["sendCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/code/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by a mailed code
         * @description Open to everyone. Counts towards the rate limit `sign-in`.
         */
        post: operations["openSessionByCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/magic-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a sign-in link
         * @description One that a page of ours asks for works in that browser alone.
         *
         *     Open to everyone. Counts towards the rate limit `mail`.
         */
        post: operations["sendMagicLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/oauth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whose accounts one may sign in by
         * @description Open to everyone.
         */
        get: operations["listOAuthProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/oauth/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign in by Google or GitHub: goes to their page, which leads back to the callback
         * @description Open to everyone. Counts towards the rate limit `sign-in`.
         */
        get: operations["startOAuth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose a password, in the five minutes after signing in by link, code or password
         * @description Ends your other sessions.
         *
         *     API tokens may not do this.
         */
        put: operations["setPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a link to set a password
         * @description The answer is the same whether somebody has signed in with the address or not.
         *
         *     Open to everyone. Counts towards the rate limit `mail`.
         */
        post: operations["sendPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a password by the token of a mailed link, and sign in; ends all other sessions
         * @description Open to everyone. Counts towards the rate limit `sign-in`.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by password
         * @description Open to everyone. Counts towards the rate limit `sign-in`.
         */
        post: operations["openSessionByPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up an authenticator app as your second factor; it counts once you gave a code of it
         * @description API tokens may not do this.
         */
        post: operations["beginSecondFactor"];
        /**
         * Give up your second factor, where this installation does not ask for one
         * @description API tokens may not do this.
         */
        delete: operations["removeSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a code of your authenticator app, or a recovery code, for this session
         * @description The first code sets up the second factor.
         *
         *     API tokens may not do this. Counts towards the rate limit `sign-in`.
         */
        post: operations["proveSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange the token of a sign-in link for a session, for programs that send it as a bearer
         * @description Open to everyone. Counts towards the rate limit `sign-in`.
         */
        post: operations["openSessionByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End this session
         * @description API tokens may not do this.
         */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/design-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Design reviews of all models you may see, newest first
         * @description API tokens need the scope `read`.
         */
        get: operations["listDesignReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/design-reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A design review
         * @description API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["getDesignReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the words, the agenda or the lead of a design review; what is left out stays
         * @description Of a version that is no longer the present one it is refused with 409: `details.current` is the review as it is, `details.yours` what was sent.
         *
         *     API tokens need the scope `write`.
         */
        patch: operations["changeDesignReview"];
        trace?: never;
    };
    "/api/v1/design-reviews/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a review that is no longer wanted
         * @description API tokens need the scope `write`.
         */
        post: operations["cancelDesignReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/design-reviews/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Conclude an open review, as the one who leads it or an owner of the model
         * @description It cannot be approved against the word of a required reviewer.
         *
         *     API tokens need the scope `write`.
         */
        post: operations["closeDesignReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/design-reviews/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that was ever decided in a review, newest first
         * @description API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["listReviewDecisions"];
        put?: never;
        /**
         * Decide, as one who is asked to
         * @description A decision is about one file and the rules behind its findings. Where the review is about others by now, it is refused with 409, and `details.current` shows them.
         *
         *     API tokens need the scope `write`.
         */
        post: operations["decideDesignReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/design-reviews/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a draft: its reviewers are asked for their decisions
         * @description API tokens need the scope `write`.
         */
        post: operations["openDesignReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/design-reviews/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a concluded or cancelled review again, about the file and rules of now
         * @description A new round begins: everybody decides anew, and what was decided stays in the record.
         *
         *     API tokens need the scope `write`.
         */
        post: operations["reopenDesignReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/design-reviews/{id}/reviewers/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Ask somebody for a decision, or change by when and whether it is waited for
         * @description Editors and owners of the model can be asked: they are those who may decide.
         *
         *     API tokens need the scope `write`.
         */
        put: operations["putReviewer"];
        post?: never;
        /**
         * Ask somebody no more; what they decided stays in the record
         * @description API tokens need the scope `write`.
         */
        delete: operations["removeReviewer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/design-reviews/{id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rounds of a review, newest first: what each was about and how it ended
         * @description API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["listReviewRounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a grant: it counts no more from now on
         * @description API tokens need the scope `manage`.
         */
        delete: operations["revokeGrant"];
        options?: never;
        head?: never;
        /**
         * Change the role of a grant, or when it ends
         * @description API tokens need the scope `manage`.
         */
        patch: operations["updateGrant"];
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organizations you are invited to
         * @description API tokens need the scope `read`.
         */
        get: operations["listMyInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join the organization that invited your address
         * @description API tokens need the scope `write`.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline an invitation
         * @description API tokens need the scope `write`.
         */
        post: operations["declineInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description API tokens need the scope `read`.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The models you may see, or those of them that are like this
         * @description API tokens need the scope `read`.
         */
        get: operations["listModels"];
        put?: never;
        /**
         * Announce a STEP file as a new model; answers where to upload it
         * @description API tokens need the scope `write`.
         */
        post: operations["createModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A model with its revisions, newest first
         * @description API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["getModel"];
        put?: never;
        post?: never;
        /**
         * Delete a model with all that belongs to it; it can be restored
         * @description API tokens need the scope `manage`.
         */
        delete: operations["deleteModel"];
        options?: never;
        head?: never;
        /**
         * Rename a model
         * @description API tokens need the scope `write`.
         */
        patch: operations["renameModel"];
        trace?: never;
    };
    "/api/v1/models/{id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a model and who did it, newest first
         * @description Without the single steps of imports and the variants of pictures, and without reads of sensitive things.
         *
         *     API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["listActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{id}/design-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Design reviews of a model, newest first
         * @description API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["listModelDesignReviews"];
        put?: never;
        /**
         * Prepare a design review of the latest ready revision of a model
         * @description It begins as a draft and is led by its author, if nothing else is said.
         *
         *     API tokens need the scope `write`.
         */
        post: operations["createDesignReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events of a model: everything that happens to it, and who is looking
         * @description First `hello` with the stream’s id and who is there; then numbered events from the record, from now on or after `Last-Event-ID` (or `?after=`), none twice and none missing; and, without numbers, `presence`, `presence.left` and `progress`.
         *
         *     API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["streamModelEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was given a role on a model, newest first, with those that have expired
         * @description API tokens need the scope `read`.
         */
        get: operations["listGrants"];
        put?: never;
        /**
         * Give a person, or an e-mail address, a role on a model
         * @description API tokens need the scope `manage`.
         */
        post: operations["createGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a model to another project
         * @description Into a project in which you may create models. To another organization only its owner moves a model; it keeps its owner where they belong there, else it is yours. Grants and share links go with it.
         *
         *     API tokens need the scope `manage`.
         */
        post: operations["moveModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may see a model: those who can be mentioned and assigned, by address
         * @description API tokens need the scope `read`.
         */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Where one looks: the component chosen and the camera, told to everyone who looks at the model
         * @description For the stream of events that one has open. Nothing of it is kept.
         *
         *     API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        put: operations["setPresence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a deleted model back
         * @description API tokens need the scope `write`.
         */
        post: operations["restoreModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce the next revision of a model; answers where to upload it
         * @description API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        post: operations["createRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{id}/share-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Share links of a model, newest first, with those that ended
         * @description API tokens need the scope `read`.
         */
        get: operations["listShareLinks"];
        put?: never;
        /**
         * Make a share link; its address is shown this once
         * @description API tokens need the scope `manage`.
         */
        post: operations["createShareLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{id}/star": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Star a model; asked twice, once
         * @description API tokens need the scope `write`.
         */
        put: operations["starModel"];
        post?: never;
        /**
         * Take the star off a model
         * @description API tokens need the scope `write`.
         */
        delete: operations["unstarModel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{id}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tickets of a model
         * @description API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["listModelTickets"];
        put?: never;
        /**
         * Raise a ticket on a model, pinned to a place on it or not
         * @description API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        post: operations["createTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a model to another member of its organization
         * @description API tokens need the scope `manage`.
         */
        post: operations["transferModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Backups, newest first
         * @description For operators of the installation. API tokens need the scope `operate`.
         */
        get: operations["listBackups"];
        put?: never;
        /**
         * Back up now; the backup is verified when it is complete
         * @description For operators of the installation. API tokens need the scope `operate`.
         */
        post: operations["requestBackup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/backups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A backup and every verification of it, newest first
         * @description For operators of the installation. API tokens need the scope `operate`.
         */
        get: operations["getBackup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/backups/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a backup into a temporary database and compare it, once more
         * @description For operators of the installation. API tokens need the scope `operate`.
         */
        post: operations["verifyBackup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every queue with what waits and runs, and how much is kept
         * @description For operators of the installation. API tokens need the scope `operate`.
         */
        get: operations["listQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is degraded and why, and the last backup that was proved
         * @description For operators of the installation. API tokens need the scope `operate`.
         */
        get: operations["getOperationsStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Work in the background with its steps and retries, newest first
         * @description For operators of the installation. API tokens need the scope `operate`.
         */
        get: operations["listWorkflows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organizations you belong to, newest first
         * @description API tokens need the scope `read`.
         */
        get: operations["listOrganizations"];
        put?: never;
        /**
         * Make an organization; you are its owner
         * @description API tokens need the scope `write`.
         */
        post: operations["createOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An organization you belong to
         * @description API tokens need the scope `read`.
         */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        /**
         * Delete an organization: nobody reaches its projects and models until an owner restores it
         * @description API tokens need the scope `manage`.
         */
        delete: operations["deleteOrganization"];
        options?: never;
        head?: never;
        /**
         * Rename an organization
         * @description API tokens need the scope `write`.
         */
        patch: operations["renameOrganization"];
        trace?: never;
    };
    "/api/v1/organizations/{id}/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log, newest first; reads of sensitive things for those with audit:sensitive
         * @description Each page that is read leaves an event itself, `audit.read`.
         *
         *     API tokens need the scope `read`.
         */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/audit-export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log as a file, oldest first: CSV, or JSON that the chain can be checked by
         * @description API tokens need the scope `manage`.
         */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/audit-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the audit log is whole: every link of its chain is checked
         * @description For those with audit:export and audit:sensitive. With `position` and `hash` of a head that was written down earlier, a removed end is found too.
         *
         *     API tokens need the scope `read`.
         */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All invitations of an organization, newest first
         * @description API tokens need the scope `read`.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody by e-mail; the mail is sent in the background, the invitation lives seven days
         * @description API tokens need the scope `manage`. Counts towards the rate limit `invite`.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take back an invitation that nobody has answered
         * @description API tokens need the scope `write`.
         */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/invitations/{invitationId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail an invitation again; it lives another seven days
         * @description API tokens need the scope `write`. Counts towards the rate limit `invite`.
         */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave an organization: your models there pass to its longest-standing owner
         * @description API tokens need the scope `write`.
         */
        post: operations["leaveOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The members of an organization, in the order in which they joined
         * @description API tokens need the scope `read`.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member: their models pass to the longest-standing owner, their grants end
         * @description API tokens need the scope `manage`.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Change the role of a member, and single permissions added to it or taken from it
         * @description Only owners make and unmake owners. Nobody gives a permission they do not have. The last owner stays one.
         *
         *     API tokens need the scope `manage`.
         */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/api/v1/organizations/{id}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a project; you are in it where it is private
         * @description API tokens need the scope `write`.
         */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring back a deleted organization of which you are an owner, with all that lies in it
         * @description API tokens need the scope `write`.
         */
        post: operations["restoreOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make another member the owner in your place; you become an admin
         * @description API tokens need the scope `manage`.
         */
        post: operations["transferOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The projects you can enter, newest first
         * @description API tokens need the scope `read`.
         */
        get: operations["listProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A project you can enter
         * @description API tokens need the scope `read`.
         */
        get: operations["getProject"];
        put?: never;
        post?: never;
        /**
         * Delete a project that holds no models; deleted ones in it come back with it
         * @description API tokens need the scope `manage`.
         */
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        /**
         * Rename, open or close a project
         * @description Closed, it is for those in it: whoever closes it is one of them.
         *
         *     API tokens need the scope `write`.
         */
        patch: operations["changeProject"];
        trace?: never;
    };
    "/api/v1/projects/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was put into a project; owners and admins of its organization enter every one
         * @description API tokens need the scope `read`.
         */
        get: operations["listProjectMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a member of the organization into a project; twice is once
         * @description API tokens need the scope `write`.
         */
        put: operations["addProjectMember"];
        post?: never;
        /**
         * Take somebody out of a project
         * @description API tokens need the scope `write`.
         */
        delete: operations["removeProjectMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring back a deleted project
         * @description API tokens need the scope `write`.
         */
        post: operations["restoreProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/replies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a reply; its place in the discussion stays
         * @description API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        delete: operations["deleteReply"];
        options?: never;
        head?: never;
        /**
         * Change what one replied; what it said before is kept
         * @description Of a version that is no longer the present one it is refused with 409, like a ticket.
         *
         *     API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        patch: operations["changeReply"];
        trace?: never;
    };
    "/api/v1/replies/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a reply said before it was changed
         * @description API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["getReplyHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A revision and how far its processing is
         * @description API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["getRevision"];
        put?: never;
        post?: never;
        /**
         * End an upload that was announced and is not complete; its revision goes, and its number is free
         * @description API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        delete: operations["withdrawUpload"];
        options?: never;
        head?: never;
        /**
         * Change part number, revision letter or material
         * @description API tokens need the scope `write`.
         */
        patch: operations["changeRevision"];
        trace?: never;
    };
    "/api/v1/revisions/{id}/analyses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Analyse a ready revision again; its report and search follow
         * @description While an analysis is under way, it is the answer.
         *
         *     API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        post: operations["analyzeRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revisions/{id}/artifacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was made of a revision, with links that live for five minutes
         * @description The STEP file and the exact geometry are left out where you may not download them. Being given links to them is recorded: ask for the kinds that you need.
         *
         *     API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["listArtifacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revisions/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the upload is complete; processing begins in the background
         * @description Asked twice, it answers the same and begins once.
         *
         *     API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        post: operations["confirmUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revisions/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events of a revision
         * @description Numbered events from the record, resumed after `Last-Event-ID`, and unnumbered `progress` events while a step runs.
         *
         *     API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["streamRevisionEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revisions/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Manufacturability findings of the latest analysis, worst first within each component
         * @description API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revisions/{id}/part-facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Part Facts of each component
         * @description API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["listPartFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revisions/{id}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back the latest revision, whose file was the wrong one, and announce the right one in its place
         * @description Refused with 409 once somebody has raised or pinned a ticket on it, or decided on it, and while a share link shows components of it: upload a new revision then.
         *
         *     API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        post: operations["replaceRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revisions/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest manufacturability report (PDF), with a link that lives for five minutes
         * @description API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revisions/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the manufacturability report drawn again, of the latest analysis
         * @description While one is being drawn, it is the answer.
         *
         *     API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        post: operations["exportReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revisions/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Process a failed or quarantined revision again
         * @description API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        post: operations["retryRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revisions/{id}/scene": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Redirects to the scene: the tree of occurrences, names, colours, units and bounds
         * @description 404 until the revision has one.
         *
         *     API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["getScene"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revisions/{id}/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new link for the whole file in one request, where the first has expired
         * @description API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        post: operations["signUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revisions/{id}/upload-parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The parts of an upload, and which of them are there: where to go on after a break
         * @description API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["listUploadParts"];
        put?: never;
        /**
         * Links to upload parts of a large file with, each for 15 minutes
         * @description In any order and several at once; a part may be sent again. Confirm when all are there. Parts have 16 MiB, the last has the rest.
         *
         *     API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        post: operations["signUploadParts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search findings, Part Facts, rules, revisions, tickets, replies, reviews and decisions
         * @description API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where you are signed in, newest first
         * @description API tokens may not do this.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /**
         * End all your sessions, or all but this one
         * @description API tokens may not do this.
         */
        delete: operations["endSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of your sessions, at once and everywhere
         * @description API tokens may not do this.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the share link you came by shows you, and who you are to it
         * @description For guests of share links, below `/share/{link id}`.
         */
        get: operations["getVisit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share-links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a share link: its guests are out at once, for good
         * @description API tokens need the scope `manage`.
         */
        delete: operations["revokeShareLink"];
        options?: never;
        head?: never;
        /**
         * Change what a share link allows, to whom and until when
         * @description Guests who are in are judged by the new terms from their next request on.
         *
         *     API tokens need the scope `manage`.
         */
        patch: operations["updateShareLink"];
        trace?: never;
    };
    "/api/v1/share-links/{id}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who opened a share link, when and from where, latest first
         * @description API tokens need the scope `read`.
         */
        get: operations["listShareLinkVisits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a code that proves an e-mail address
         * @description The answer is the same whether the link asks for this address or for another.
         *
         *     For guests of share links, below `/share/{link id}`. Counts towards the rate limit `mail`.
         */
        post: operations["requestEmailCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share/code/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the address by the code that was mailed to it
         * @description The last code asked for counts, for ten minutes and five tries.
         *
         *     For guests of share links, below `/share/{link id}`. Counts towards the rate limit `sign-in`.
         */
        post: operations["proveAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share/guest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say the name under which you comment
         * @description For guests of share links, below `/share/{link id}`.
         */
        patch: operations["nameGuest"];
        trace?: never;
    };
    "/api/v1/stars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you have starred and still may see, newest first
         * @description API tokens need the scope `read`.
         */
        get: operations["listStars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tickets of all models you may see
         * @description API tokens need the scope `read`.
         */
        get: operations["listTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A ticket
         * @description API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["getTicket"];
        put?: never;
        post?: never;
        /**
         * Delete a ticket with what hangs on it
         * @description API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        delete: operations["deleteTicket"];
        options?: never;
        head?: never;
        /**
         * Change a ticket; what is left out stays
         * @description Of a version that is no longer the present one it is refused with 409: `details.current` is the ticket as it is, `details.yours` what was sent. Its author alone changes title and text.
         *
         *     API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        patch: operations["changeTicket"];
        trace?: never;
    };
    "/api/v1/tickets/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is attached to a ticket and its replies, oldest first
         * @description API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["listAttachments"];
        put?: never;
        /**
         * Announce a file to be attached; answers where to upload it
         * @description What the file is counts by its own bytes in the end. SVG is refused: it can carry scripts.
         *
         *     API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        post: operations["createAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a ticket said before it was changed
         * @description API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["getTicketHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/pins/{revisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Pin a ticket on a revision, or take it off there
         * @description The component is one of that revision. Pins that were carried from here to later revisions are carried anew, but for those that somebody put or confirmed. Of a version that is no longer the present one it is refused with 409.
         *
         *     API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        put: operations["putPin"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/pins/{revisionId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a pin is right where it was carried, or is proposed to be
         * @description From then on it stays there whatever is found out later.
         *
         *     API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        post: operations["confirmPin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Replies to a ticket, oldest first
         * @description Deleted ones keep their place without their words.
         *
         *     API tokens need the scope `read`. Guests of share links may call it below `/share/{link id}`.
         */
        get: operations["listReplies"];
        put?: never;
        /**
         * Reply to a ticket
         * @description API tokens need the scope `write`. Guests of share links may call it below `/share/{link id}`.
         */
        post: operations["createReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/star": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Star a ticket; asked twice, once
         * @description API tokens need the scope `write`.
         */
        put: operations["starTicket"];
        post?: never;
        /**
         * Take the star off a ticket
         * @description API tokens need the scope `write`.
         */
        delete: operations["unstarTicket"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your API tokens, newest first; revoked and expired ones too
         * @description API tokens may not do this.
         */
        get: operations["listTokens"];
        put?: never;
        /**
         * Make an API token; its secret is shown this once
         * @description API tokens may not do this.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API token, at once and everywhere
         * @description API tokens may not do this.
         */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process runs
         * @description Open to everyone.
         */
        get: operations["healthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests can be served
         * @description 503 only when Postgres is gone; else 200, naming what is degraded.
         *
         *     Open to everyone.
         */
        get: operations["healthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/share/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a share link leads: exchanges its token for a cookie and goes to the model
         * @description Unknown, expired and revoked tokens are answered alike. With the cookie the routes marked for guests answer below /share/{link id}/api/v1.
         *
         *     Open to everyone. Counts towards the rate limit `share`.
         */
        get: operations["openShareLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /** @enum {string} */
            code: "bad_request" | "unauthenticated" | "forbidden" | "second_factor_needed" | "not_found" | "conflict" | "gone" | "precondition_failed" | "payload_too_large" | "unsupported_media_type" | "rate_limited" | "upload_missing" | "upload_size_mismatch" | "upload_changed" | "superseded" | "database_unavailable" | "identity_unavailable" | "store_unavailable" | "mail_unavailable" | "mail_refused" | "embeddings_unavailable" | "backup_target_unavailable" | "temporal_unavailable" | "model_rejected" | "model_quarantined" | "idempotency_key_reused" | "attachment_rejected" | "object_missing" | "object_corrupt" | "backup_failed" | "backup_corrupt" | "backup_wrong_key" | "backup_mismatch" | "internal";
            /** @description What is wrong and what to do about it. */
            detail: string;
            details?: {
                [key: string]: unknown;
            };
            requestId: string;
            status: number;
            title: string;
            /** @description Names the kind of problem; the code as a URN. */
            type: string;
        };
    };
    responses: {
        /** @description bad request */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:bad_request",
                 *       "title": "bad request",
                 *       "status": 400,
                 *       "code": "bad_request",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "bad_request";
                    /** @constant */
                    status?: 400;
                };
            };
        };
        /** @description bad request */
        BadRequestAsPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:bad_request",
                 *       "title": "bad request",
                 *       "status": 400,
                 *       "code": "bad_request",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "bad_request";
                    /** @constant */
                    status?: 400;
                };
                /** @example <!doctype html>… */
                "text/html": string;
            };
        };
        /** @description conflict */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:conflict",
                 *       "title": "conflict",
                 *       "status": 409,
                 *       "code": "conflict",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "conflict";
                    /** @constant */
                    status?: 409;
                };
            };
        };
        /** @description conflict, or upload missing, or upload size mismatch */
        ConflictOrUploadMissingOrUploadSizeMismatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:conflict",
                 *       "title": "conflict",
                 *       "status": 409,
                 *       "code": "conflict",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "conflict" | "upload_missing" | "upload_size_mismatch";
                    /** @constant */
                    status?: 409;
                };
            };
        };
        /** @description database unavailable */
        DatabaseUnavailable: {
            headers: {
                /** @description Seconds after which it may be tried again. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:database_unavailable",
                 *       "title": "database unavailable",
                 *       "status": 503,
                 *       "code": "database_unavailable",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "database_unavailable";
                    /** @constant */
                    status?: 503;
                };
            };
        };
        /** @description database unavailable */
        DatabaseUnavailableAsPage: {
            headers: {
                /** @description Seconds after which it may be tried again. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:database_unavailable",
                 *       "title": "database unavailable",
                 *       "status": 503,
                 *       "code": "database_unavailable",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "database_unavailable";
                    /** @constant */
                    status?: 503;
                };
                /** @example <!doctype html>… */
                "text/html": string;
            };
        };
        /** @description database unavailable, or identity unavailable */
        DatabaseUnavailableOrIdentityUnavailable: {
            headers: {
                /** @description Seconds after which it may be tried again. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:database_unavailable",
                 *       "title": "database unavailable",
                 *       "status": 503,
                 *       "code": "database_unavailable",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "database_unavailable" | "identity_unavailable";
                    /** @constant */
                    status?: 503;
                };
            };
        };
        /** @description database unavailable, or identity unavailable */
        DatabaseUnavailableOrIdentityUnavailableAsPage: {
            headers: {
                /** @description Seconds after which it may be tried again. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:database_unavailable",
                 *       "title": "database unavailable",
                 *       "status": 503,
                 *       "code": "database_unavailable",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "database_unavailable" | "identity_unavailable";
                    /** @constant */
                    status?: 503;
                };
                /** @example <!doctype html>… */
                "text/html": string;
            };
        };
        /** @description database unavailable, or identity unavailable, or store unavailable */
        DatabaseUnavailableOrIdentityUnavailableOrStoreUnavailable: {
            headers: {
                /** @description Seconds after which it may be tried again. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:database_unavailable",
                 *       "title": "database unavailable",
                 *       "status": 503,
                 *       "code": "database_unavailable",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "database_unavailable" | "identity_unavailable" | "store_unavailable";
                    /** @constant */
                    status?: 503;
                };
            };
        };
        /** @description forbidden */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:forbidden",
                 *       "title": "forbidden",
                 *       "status": 403,
                 *       "code": "forbidden",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden";
                    /** @constant */
                    status?: 403;
                };
            };
        };
        /** @description forbidden */
        ForbiddenAsPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:forbidden",
                 *       "title": "forbidden",
                 *       "status": 403,
                 *       "code": "forbidden",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden";
                    /** @constant */
                    status?: 403;
                };
                /** @example <!doctype html>… */
                "text/html": string;
            };
        };
        /** @description forbidden, or second factor needed */
        ForbiddenOrSecondFactorNeeded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:forbidden",
                 *       "title": "forbidden",
                 *       "status": 403,
                 *       "code": "forbidden",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "second_factor_needed";
                    /** @constant */
                    status?: 403;
                };
            };
        };
        /** @description gone */
        Gone: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:gone",
                 *       "title": "gone",
                 *       "status": 410,
                 *       "code": "gone",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "gone";
                    /** @constant */
                    status?: 410;
                };
            };
        };
        /** @description idempotency key reused */
        IdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:idempotency_key_reused",
                 *       "title": "idempotency key reused",
                 *       "status": 422,
                 *       "code": "idempotency_key_reused",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "idempotency_key_reused";
                    /** @constant */
                    status?: 422;
                };
            };
        };
        /** @description internal */
        Internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:internal",
                 *       "title": "internal",
                 *       "status": 500,
                 *       "code": "internal",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "internal";
                    /** @constant */
                    status?: 500;
                };
            };
        };
        /** @description internal */
        InternalAsPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:internal",
                 *       "title": "internal",
                 *       "status": 500,
                 *       "code": "internal",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "internal";
                    /** @constant */
                    status?: 500;
                };
                /** @example <!doctype html>… */
                "text/html": string;
            };
        };
        /** @description not found */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:not_found",
                 *       "title": "not found",
                 *       "status": 404,
                 *       "code": "not_found",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "not_found";
                    /** @constant */
                    status?: 404;
                };
            };
        };
        /** @description not found */
        NotFoundAsPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:not_found",
                 *       "title": "not found",
                 *       "status": 404,
                 *       "code": "not_found",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "not_found";
                    /** @constant */
                    status?: 404;
                };
                /** @example <!doctype html>… */
                "text/html": string;
            };
        };
        /** @description payload too large */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:payload_too_large",
                 *       "title": "payload too large",
                 *       "status": 413,
                 *       "code": "payload_too_large",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "payload_too_large";
                    /** @constant */
                    status?: 413;
                };
            };
        };
        /** @description payload too large */
        PayloadTooLargeAsPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:payload_too_large",
                 *       "title": "payload too large",
                 *       "status": 413,
                 *       "code": "payload_too_large",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "payload_too_large";
                    /** @constant */
                    status?: 413;
                };
                /** @example <!doctype html>… */
                "text/html": string;
            };
        };
        /** @description precondition failed */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:precondition_failed",
                 *       "title": "precondition failed",
                 *       "status": 412,
                 *       "code": "precondition_failed",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "precondition_failed";
                    /** @constant */
                    status?: 412;
                };
            };
        };
        /** @description rate limited */
        RateLimited: {
            headers: {
                /** @description Seconds after which it may be tried again. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:rate_limited",
                 *       "title": "rate limited",
                 *       "status": 429,
                 *       "code": "rate_limited",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "rate_limited";
                    /** @constant */
                    status?: 429;
                };
            };
        };
        /** @description rate limited */
        RateLimitedAsPage: {
            headers: {
                /** @description Seconds after which it may be tried again. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:rate_limited",
                 *       "title": "rate limited",
                 *       "status": 429,
                 *       "code": "rate_limited",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "rate_limited";
                    /** @constant */
                    status?: 429;
                };
                /** @example <!doctype html>… */
                "text/html": string;
            };
        };
        /** @description unauthenticated */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:unauthenticated",
                 *       "title": "unauthenticated",
                 *       "status": 401,
                 *       "code": "unauthenticated",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "unauthenticated";
                    /** @constant */
                    status?: 401;
                };
            };
        };
        /** @description unauthenticated */
        UnauthenticatedAsPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:unauthenticated",
                 *       "title": "unauthenticated",
                 *       "status": 401,
                 *       "code": "unauthenticated",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "unauthenticated";
                    /** @constant */
                    status?: 401;
                };
                /** @example <!doctype html>… */
                "text/html": string;
            };
        };
        /** @description unsupported media type */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:unsupported_media_type",
                 *       "title": "unsupported media type",
                 *       "status": 415,
                 *       "code": "unsupported_media_type",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "unsupported_media_type";
                    /** @constant */
                    status?: 415;
                };
            };
        };
        /** @description unsupported media type */
        UnsupportedMediaTypeAsPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:rapiddraft:error:unsupported_media_type",
                 *       "title": "unsupported media type",
                 *       "status": 415,
                 *       "code": "unsupported_media_type",
                 *       "detail": "What is wrong, and what to do about it.",
                 *       "requestId": "0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "unsupported_media_type";
                    /** @constant */
                    status?: 415;
                };
                /** @example <!doctype html>… */
                "text/html": string;
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "ticketId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "replyId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "fileName": "bracket.step",
                     *       "status": "awaiting_upload",
                     *       "reason": {
                     *         "code": "123456",
                     *         "message": "The file holds no solid."
                     *       },
                     *       "contentType": "image/png",
                     *       "sizeBytes": 48213,
                     *       "width": 1,
                     *       "height": 1,
                     *       "url": "https://rapiddraft.example.com/api/objects/staging/5b1f",
                     *       "variants": [
                     *         {
                     *           "kind": "webp",
                     *           "status": "queued",
                     *           "reason": {
                     *             "code": "123456",
                     *             "message": "The file holds no solid."
                     *           },
                     *           "contentType": "image/png",
                     *           "sizeBytes": 48213,
                     *           "width": 1,
                     *           "height": 1,
                     *           "url": "https://rapiddraft.example.com/api/objects/staging/5b1f"
                     *         }
                     *       ],
                     *       "author": {
                     *         "kind": "user",
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "edit": true,
                     *         "regenerate": true,
                     *         "delete": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            delete: boolean;
                            edit: boolean;
                            regenerate: boolean;
                        };
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "user" | "guest";
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        contentType: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        fileName: string;
                        height: number | null;
                        /** Format: uuid */
                        id: string;
                        reason: {
                            code: string;
                            message: string;
                        } | null;
                        replyId: string | null;
                        sizeBytes: number | null;
                        /**
                         * @description `rejected`: the file is not taken, `reason` says why. `failed`: our side; confirm it again.
                         * @enum {unknown}
                         */
                        status: "awaiting_upload" | "queued" | "ready" | "rejected" | "failed";
                        /** Format: uuid */
                        ticketId: string;
                        url: string | null;
                        /** @description Of pictures, each with a status of its own. */
                        variants: {
                            contentType: string | null;
                            height: number | null;
                            /** @enum {unknown} */
                            kind: "webp" | "avif" | "thumbnail";
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            sizeBytes: number | null;
                            /** @enum {unknown} */
                            status: "queued" | "ready" | "failed";
                            url: string | null;
                            width: number | null;
                        }[];
                        width: number | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    deleteAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    confirmAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "ticketId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "replyId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "fileName": "bracket.step",
                     *       "status": "awaiting_upload",
                     *       "reason": {
                     *         "code": "123456",
                     *         "message": "The file holds no solid."
                     *       },
                     *       "contentType": "image/png",
                     *       "sizeBytes": 48213,
                     *       "width": 1,
                     *       "height": 1,
                     *       "url": "https://rapiddraft.example.com/api/objects/staging/5b1f",
                     *       "variants": [
                     *         {
                     *           "kind": "webp",
                     *           "status": "queued",
                     *           "reason": {
                     *             "code": "123456",
                     *             "message": "The file holds no solid."
                     *           },
                     *           "contentType": "image/png",
                     *           "sizeBytes": 48213,
                     *           "width": 1,
                     *           "height": 1,
                     *           "url": "https://rapiddraft.example.com/api/objects/staging/5b1f"
                     *         }
                     *       ],
                     *       "author": {
                     *         "kind": "user",
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "edit": true,
                     *         "regenerate": true,
                     *         "delete": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            delete: boolean;
                            edit: boolean;
                            regenerate: boolean;
                        };
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "user" | "guest";
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        contentType: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        fileName: string;
                        height: number | null;
                        /** Format: uuid */
                        id: string;
                        reason: {
                            code: string;
                            message: string;
                        } | null;
                        replyId: string | null;
                        sizeBytes: number | null;
                        /**
                         * @description `rejected`: the file is not taken, `reason` says why. `failed`: our side; confirm it again.
                         * @enum {unknown}
                         */
                        status: "awaiting_upload" | "queued" | "ready" | "rejected" | "failed";
                        /** Format: uuid */
                        ticketId: string;
                        url: string | null;
                        /** @description Of pictures, each with a status of its own. */
                        variants: {
                            contentType: string | null;
                            height: number | null;
                            /** @enum {unknown} */
                            kind: "webp" | "avif" | "thumbnail";
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            sizeBytes: number | null;
                            /** @enum {unknown} */
                            status: "queued" | "ready" | "failed";
                            url: string | null;
                            width: number | null;
                        }[];
                        width: number | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ConflictOrUploadMissingOrUploadSizeMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailableOrStoreUnavailable"];
        };
    };
    getVariant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
                /** @example webp */
                kind: "webp" | "avif" | "thumbnail";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "webp",
                     *       "status": "queued",
                     *       "reason": {
                     *         "code": "123456",
                     *         "message": "The file holds no solid."
                     *       },
                     *       "contentType": "image/png",
                     *       "sizeBytes": 48213,
                     *       "width": 1,
                     *       "height": 1,
                     *       "url": "https://rapiddraft.example.com/api/objects/staging/5b1f"
                     *     }
                     */
                    "application/json": {
                        contentType: string | null;
                        height: number | null;
                        /** @enum {unknown} */
                        kind: "webp" | "avif" | "thumbnail";
                        reason: {
                            code: string;
                            message: string;
                        } | null;
                        sizeBytes: number | null;
                        /** @enum {unknown} */
                        status: "queued" | "ready" | "failed";
                        url: string | null;
                        width: number | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    regenerateVariant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
                /** @example webp */
                kind: "webp" | "avif" | "thumbnail";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "webp",
                     *       "status": "queued",
                     *       "reason": {
                     *         "code": "123456",
                     *         "message": "The file holds no solid."
                     *       },
                     *       "contentType": "image/png",
                     *       "sizeBytes": 48213,
                     *       "width": 1,
                     *       "height": 1,
                     *       "url": "https://rapiddraft.example.com/api/objects/staging/5b1f"
                     *     }
                     */
                    "application/json": {
                        contentType: string | null;
                        height: number | null;
                        /** @enum {unknown} */
                        kind: "webp" | "avif" | "thumbnail";
                        reason: {
                            code: string;
                            message: string;
                        } | null;
                        sizeBytes: number | null;
                        /** @enum {unknown} */
                        status: "queued" | "ready" | "failed";
                        url: string | null;
                        width: number | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    completeSignIn: {
        parameters: {
            query: {
                /** @example magic_links */
                stytch_token_type: "magic_links" | "login" | "oauth" | "reset_password";
                /** @example DOYoip3rvIMMW5lgItikFK-Ak1CfMsgjuiCyI7uuU94= */
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page on which the sign-in is confirmed, or a password chosen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html>… */
                    "text/html": string;
                };
            };
            /** @description Default Response */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestAsPage"];
            401: components["responses"]["UnauthenticatedAsPage"];
            403: components["responses"]["ForbiddenAsPage"];
            429: components["responses"]["RateLimitedAsPage"];
            500: components["responses"]["InternalAsPage"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailableAsPage"];
        };
    };
    confirmSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "DOYoip3rvIMMW5lgItikFK-Ak1CfMsgjuiCyI7uuU94="
                 *     }
                 */
                "application/json": {
                    token: string;
                };
                /**
                 * @example {
                 *       "token": "DOYoip3rvIMMW5lgItikFK-Ak1CfMsgjuiCyI7uuU94="
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestAsPage"];
            401: components["responses"]["UnauthenticatedAsPage"];
            403: components["responses"]["ForbiddenAsPage"];
            413: components["responses"]["PayloadTooLargeAsPage"];
            415: components["responses"]["UnsupportedMediaTypeAsPage"];
            429: components["responses"]["RateLimitedAsPage"];
            500: components["responses"]["InternalAsPage"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailableAsPage"];
        };
    };
    sendCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "methodId": "email-live-5d3e0f4a"
                     *     }
                     */
                    "application/json": {
                        /** @description Goes back with the code. */
                        methodId: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    openSessionByCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "methodId": "email-live-5d3e0f4a",
                 *       "code": "123456"
                 *     }
                 */
                "application/json": {
                    code: string;
                    methodId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessionJwt": "eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl",
                     *       "expiresAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        sessionJwt: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    sendMagicLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sent": true
                     *     }
                     */
                    "application/json": {
                        /** @enum {boolean} */
                        sent: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listOAuthProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "providers": [
                     *         "google"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        providers: ("google" | "github")[];
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailable"];
        };
    };
    startOAuth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example google */
                provider: "google" | "github";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    setPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    sendPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sent": true
                     *     }
                     */
                    "application/json": {
                        /** @enum {boolean} */
                        sent: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "DOYoip3rvIMMW5lgItikFK-Ak1CfMsgjuiCyI7uuU94=",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    password: string;
                    token: string;
                };
                /**
                 * @example {
                 *       "token": "DOYoip3rvIMMW5lgItikFK-Ak1CfMsgjuiCyI7uuU94=",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessionJwt": "eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl",
                     *       "expiresAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        sessionJwt: string | null;
                    };
                };
            };
            /** @description Default Response */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestAsPage"];
            401: components["responses"]["UnauthenticatedAsPage"];
            403: components["responses"]["ForbiddenAsPage"];
            413: components["responses"]["PayloadTooLargeAsPage"];
            415: components["responses"]["UnsupportedMediaTypeAsPage"];
            429: components["responses"]["RateLimitedAsPage"];
            500: components["responses"]["InternalAsPage"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailableAsPage"];
        };
    };
    openSessionByPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessionJwt": "eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl",
                     *       "expiresAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        sessionJwt: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    beginSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "rd_example-not-a-token",
                     *       "uri": "text",
                     *       "recoveryCodes": [
                     *         "96dd-110a-3057",
                     *         "b815-5b01-15c2"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Each good once in place of a code. Shown once. */
                        recoveryCodes: string[];
                        /** @description Base32, for the app. Shown once. */
                        secret: string;
                        /** @description The same as `otpauth:`, for a QR code. */
                        uri: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    removeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    proveSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456",
                 *       "recoveryCode": "96dd-110a-3057"
                 *     }
                 */
                "application/json": {
                    /** @description Of the authenticator app. */
                    code?: string;
                    /** @description In its place; good once. */
                    recoveryCode?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessionJwt": "eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl",
                     *       "expiresAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        sessionJwt: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    openSessionByLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "DOYoip3rvIMMW5lgItikFK-Ak1CfMsgjuiCyI7uuU94="
                 *     }
                 */
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessionJwt": "eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl",
                     *       "expiresAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        sessionJwt: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listDesignReviews: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /**
                 * @description A person, or `me`.
                 * @example me
                 */
                lead?: string;
                /** @example 50 */
                limit?: number;
                /**
                 * @description A person, or `me`.
                 * @example me
                 */
                reviewer?: string;
                /**
                 * @description One or several, with commas between.
                 * @example open
                 */
                status?: string;
                /**
                 * @description Open, and without the decision of this person, or `me`.
                 * @example me
                 */
                waitingFor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "title": "Rib too thin",
                     *           "description": "text",
                     *           "descriptionHtml": "text",
                     *           "status": "draft",
                     *           "lead": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "name": "Ada Lovelace",
                     *             "email": "ada@example.com"
                     *           },
                     *           "author": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "name": "Ada Lovelace",
                     *             "email": "ada@example.com"
                     *           },
                     *           "round": 1,
                     *           "basis": {
                     *             "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "revisionNumber": 1,
                     *             "isWithdrawn": true,
                     *             "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "rulesSha256": "text",
                     *             "rulePacks": [
                     *               {
                     *                 "pack": "text",
                     *                 "title": "Rib too thin",
                     *                 "version": 1
                     *               }
                     *             ]
                     *           },
                     *           "conclusion": {
                     *             "outcome": "approved",
                     *             "by": {
                     *               "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *               "name": "Ada Lovelace",
                     *               "email": "ada@example.com"
                     *             },
                     *             "comment": "text",
                     *             "commentHtml": "text",
                     *             "at": "2026-11-21T09:30:00.000Z"
                     *           },
                     *           "concluding": "approved",
                     *           "reviewers": [
                     *             {
                     *               "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *               "name": "Ada Lovelace",
                     *               "email": "ada@example.com",
                     *               "isRequired": true,
                     *               "dueAt": "2026-11-21T09:30:00.000Z",
                     *               "askedAt": "2026-11-21T09:30:00.000Z",
                     *               "decision": {
                     *                 "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *                 "decision": "approve",
                     *                 "comment": "text",
                     *                 "commentHtml": "text",
                     *                 "createdAt": "2026-11-21T09:30:00.000Z"
                     *               }
                     *             }
                     *           ],
                     *           "agenda": [
                     *             {
                     *               "text": "The wall is 0.8 mm thick, less than 1.0 mm.",
                     *               "ticket": {
                     *                 "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *                 "number": 1,
                     *                 "title": "Rib too thin",
                     *                 "status": "open"
                     *               }
                     *             }
                     *           ],
                     *           "version": 1,
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "updatedAt": "2026-11-21T09:30:00.000Z",
                     *           "abilities": {
                     *             "edit": true,
                     *             "decide": true,
                     *             "close": true
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            abilities: {
                                close: boolean;
                                decide: boolean;
                                edit: boolean;
                            };
                            agenda: {
                                text: string;
                                ticket: {
                                    /** Format: uuid */
                                    id: string;
                                    number: number;
                                    /** @enum {unknown} */
                                    status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                                    title: string;
                                } | null;
                            }[];
                            author: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            };
                            /** @description What decisions of this round are about; a decision names both hashes. */
                            basis: {
                                fileSha256: string;
                                /** @description The file was taken back since. */
                                isWithdrawn: boolean;
                                /** Format: uuid */
                                revisionId: string;
                                revisionNumber: number;
                                rulePacks: {
                                    pack: string;
                                    title: string;
                                    version: number;
                                }[] | null;
                                rulesSha256: string | null;
                            };
                            concluding: ("approved" | "changes_requested" | "rejected") | null;
                            conclusion: {
                                /** Format: date-time */
                                at: string;
                                by: {
                                    email: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @description Of a guest, the name they gave. */
                                    name: string;
                                } | null;
                                comment: string;
                                commentHtml: string;
                                /** @enum {unknown} */
                                outcome: "approved" | "changes_requested" | "rejected" | "cancelled" | "superseded";
                            } | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** @description Markdown, as it was written. */
                            description: string;
                            /** @description The same as HTML that is safe to show. */
                            descriptionHtml: string;
                            /** Format: uuid */
                            id: string;
                            lead: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            };
                            /** Format: uuid */
                            modelId: string;
                            reviewers: {
                                /** Format: date-time */
                                askedAt: string;
                                decision: {
                                    comment: string;
                                    commentHtml: string;
                                    /** Format: date-time */
                                    createdAt: string;
                                    /** @enum {unknown} */
                                    decision: "approve" | "approve_with_conditions" | "request_changes" | "reject";
                                    /** Format: uuid */
                                    id: string;
                                } | null;
                                dueAt: string | null;
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                isRequired: boolean;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            }[];
                            /** @description Begins anew with each file, other rules, or when it is reopened. */
                            round: number;
                            /** @enum {unknown} */
                            status: "draft" | "open" | "approved" | "changes_requested" | "rejected" | "cancelled";
                            title: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description A change names the version it is of; decisions count as changes. */
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    getDesignReview: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you have: 304 where it is still so.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-None-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "title": "Rib too thin",
                     *       "description": "text",
                     *       "descriptionHtml": "text",
                     *       "status": "draft",
                     *       "lead": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "author": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "round": 1,
                     *       "basis": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "revisionNumber": 1,
                     *         "isWithdrawn": true,
                     *         "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "rulesSha256": "text",
                     *         "rulePacks": [
                     *           {
                     *             "pack": "text",
                     *             "title": "Rib too thin",
                     *             "version": 1
                     *           }
                     *         ]
                     *       },
                     *       "conclusion": {
                     *         "outcome": "approved",
                     *         "by": {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com"
                     *         },
                     *         "comment": "text",
                     *         "commentHtml": "text",
                     *         "at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "concluding": "approved",
                     *       "reviewers": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com",
                     *           "isRequired": true,
                     *           "dueAt": "2026-11-21T09:30:00.000Z",
                     *           "askedAt": "2026-11-21T09:30:00.000Z",
                     *           "decision": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "decision": "approve",
                     *             "comment": "text",
                     *             "commentHtml": "text",
                     *             "createdAt": "2026-11-21T09:30:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "agenda": [
                     *         {
                     *           "text": "The wall is 0.8 mm thick, less than 1.0 mm.",
                     *           "ticket": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "number": 1,
                     *             "title": "Rib too thin",
                     *             "status": "open"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "edit": true,
                     *         "decide": true,
                     *         "close": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            close: boolean;
                            decide: boolean;
                            edit: boolean;
                        };
                        agenda: {
                            text: string;
                            ticket: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                                title: string;
                            } | null;
                        }[];
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** @description What decisions of this round are about; a decision names both hashes. */
                        basis: {
                            fileSha256: string;
                            /** @description The file was taken back since. */
                            isWithdrawn: boolean;
                            /** Format: uuid */
                            revisionId: string;
                            revisionNumber: number;
                            rulePacks: {
                                pack: string;
                                title: string;
                                version: number;
                            }[] | null;
                            rulesSha256: string | null;
                        };
                        concluding: ("approved" | "changes_requested" | "rejected") | null;
                        conclusion: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            } | null;
                            comment: string;
                            commentHtml: string;
                            /** @enum {unknown} */
                            outcome: "approved" | "changes_requested" | "rejected" | "cancelled" | "superseded";
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Markdown, as it was written. */
                        description: string;
                        /** @description The same as HTML that is safe to show. */
                        descriptionHtml: string;
                        /** Format: uuid */
                        id: string;
                        lead: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** Format: uuid */
                        modelId: string;
                        reviewers: {
                            /** Format: date-time */
                            askedAt: string;
                            decision: {
                                comment: string;
                                commentHtml: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** @enum {unknown} */
                                decision: "approve" | "approve_with_conditions" | "request_changes" | "reject";
                                /** Format: uuid */
                                id: string;
                            } | null;
                            dueAt: string | null;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            isRequired: boolean;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        }[];
                        /** @description Begins anew with each file, other rules, or when it is reopened. */
                        round: number;
                        /** @enum {unknown} */
                        status: "draft" | "open" | "approved" | "changes_requested" | "rejected" | "cancelled";
                        title: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description A change names the version it is of; decisions count as changes. */
                        version: number;
                    };
                };
            };
            /** @description What you have is still so. */
            304: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    changeDesignReview: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "title": "Rib too thin",
                 *       "description": "text",
                 *       "agenda": [
                 *         {
                 *           "text": "The wall is 0.8 mm thick, less than 1.0 mm.",
                 *           "ticketId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                 *         }
                 *       ],
                 *       "leadId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                 *     }
                 */
                "application/json": {
                    /** @description In its order; the whole of it. */
                    agenda?: {
                        text: string;
                        ticketId?: string | null;
                    }[];
                    /** @description Markdown. */
                    description?: string;
                    /**
                     * Format: uuid
                     * @description Who leads it: an editor or owner of the model.
                     */
                    leadId?: string;
                    title?: string;
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "title": "Rib too thin",
                     *       "description": "text",
                     *       "descriptionHtml": "text",
                     *       "status": "draft",
                     *       "lead": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "author": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "round": 1,
                     *       "basis": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "revisionNumber": 1,
                     *         "isWithdrawn": true,
                     *         "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "rulesSha256": "text",
                     *         "rulePacks": [
                     *           {
                     *             "pack": "text",
                     *             "title": "Rib too thin",
                     *             "version": 1
                     *           }
                     *         ]
                     *       },
                     *       "conclusion": {
                     *         "outcome": "approved",
                     *         "by": {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com"
                     *         },
                     *         "comment": "text",
                     *         "commentHtml": "text",
                     *         "at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "concluding": "approved",
                     *       "reviewers": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com",
                     *           "isRequired": true,
                     *           "dueAt": "2026-11-21T09:30:00.000Z",
                     *           "askedAt": "2026-11-21T09:30:00.000Z",
                     *           "decision": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "decision": "approve",
                     *             "comment": "text",
                     *             "commentHtml": "text",
                     *             "createdAt": "2026-11-21T09:30:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "agenda": [
                     *         {
                     *           "text": "The wall is 0.8 mm thick, less than 1.0 mm.",
                     *           "ticket": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "number": 1,
                     *             "title": "Rib too thin",
                     *             "status": "open"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "edit": true,
                     *         "decide": true,
                     *         "close": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            close: boolean;
                            decide: boolean;
                            edit: boolean;
                        };
                        agenda: {
                            text: string;
                            ticket: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                                title: string;
                            } | null;
                        }[];
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** @description What decisions of this round are about; a decision names both hashes. */
                        basis: {
                            fileSha256: string;
                            /** @description The file was taken back since. */
                            isWithdrawn: boolean;
                            /** Format: uuid */
                            revisionId: string;
                            revisionNumber: number;
                            rulePacks: {
                                pack: string;
                                title: string;
                                version: number;
                            }[] | null;
                            rulesSha256: string | null;
                        };
                        concluding: ("approved" | "changes_requested" | "rejected") | null;
                        conclusion: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            } | null;
                            comment: string;
                            commentHtml: string;
                            /** @enum {unknown} */
                            outcome: "approved" | "changes_requested" | "rejected" | "cancelled" | "superseded";
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Markdown, as it was written. */
                        description: string;
                        /** @description The same as HTML that is safe to show. */
                        descriptionHtml: string;
                        /** Format: uuid */
                        id: string;
                        lead: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** Format: uuid */
                        modelId: string;
                        reviewers: {
                            /** Format: date-time */
                            askedAt: string;
                            decision: {
                                comment: string;
                                commentHtml: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** @enum {unknown} */
                                decision: "approve" | "approve_with_conditions" | "request_changes" | "reject";
                                /** Format: uuid */
                                id: string;
                            } | null;
                            dueAt: string | null;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            isRequired: boolean;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        }[];
                        /** @description Begins anew with each file, other rules, or when it is reopened. */
                        round: number;
                        /** @enum {unknown} */
                        status: "draft" | "open" | "approved" | "changes_requested" | "rejected" | "cancelled";
                        title: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description A change names the version it is of; decisions count as changes. */
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    cancelDesignReview: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "comment": "text"
                 *     }
                 */
                "application/json": {
                    /** @description Markdown. */
                    comment?: string;
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "title": "Rib too thin",
                     *       "description": "text",
                     *       "descriptionHtml": "text",
                     *       "status": "draft",
                     *       "lead": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "author": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "round": 1,
                     *       "basis": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "revisionNumber": 1,
                     *         "isWithdrawn": true,
                     *         "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "rulesSha256": "text",
                     *         "rulePacks": [
                     *           {
                     *             "pack": "text",
                     *             "title": "Rib too thin",
                     *             "version": 1
                     *           }
                     *         ]
                     *       },
                     *       "conclusion": {
                     *         "outcome": "approved",
                     *         "by": {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com"
                     *         },
                     *         "comment": "text",
                     *         "commentHtml": "text",
                     *         "at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "concluding": "approved",
                     *       "reviewers": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com",
                     *           "isRequired": true,
                     *           "dueAt": "2026-11-21T09:30:00.000Z",
                     *           "askedAt": "2026-11-21T09:30:00.000Z",
                     *           "decision": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "decision": "approve",
                     *             "comment": "text",
                     *             "commentHtml": "text",
                     *             "createdAt": "2026-11-21T09:30:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "agenda": [
                     *         {
                     *           "text": "The wall is 0.8 mm thick, less than 1.0 mm.",
                     *           "ticket": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "number": 1,
                     *             "title": "Rib too thin",
                     *             "status": "open"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "edit": true,
                     *         "decide": true,
                     *         "close": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            close: boolean;
                            decide: boolean;
                            edit: boolean;
                        };
                        agenda: {
                            text: string;
                            ticket: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                                title: string;
                            } | null;
                        }[];
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** @description What decisions of this round are about; a decision names both hashes. */
                        basis: {
                            fileSha256: string;
                            /** @description The file was taken back since. */
                            isWithdrawn: boolean;
                            /** Format: uuid */
                            revisionId: string;
                            revisionNumber: number;
                            rulePacks: {
                                pack: string;
                                title: string;
                                version: number;
                            }[] | null;
                            rulesSha256: string | null;
                        };
                        concluding: ("approved" | "changes_requested" | "rejected") | null;
                        conclusion: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            } | null;
                            comment: string;
                            commentHtml: string;
                            /** @enum {unknown} */
                            outcome: "approved" | "changes_requested" | "rejected" | "cancelled" | "superseded";
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Markdown, as it was written. */
                        description: string;
                        /** @description The same as HTML that is safe to show. */
                        descriptionHtml: string;
                        /** Format: uuid */
                        id: string;
                        lead: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** Format: uuid */
                        modelId: string;
                        reviewers: {
                            /** Format: date-time */
                            askedAt: string;
                            decision: {
                                comment: string;
                                commentHtml: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** @enum {unknown} */
                                decision: "approve" | "approve_with_conditions" | "request_changes" | "reject";
                                /** Format: uuid */
                                id: string;
                            } | null;
                            dueAt: string | null;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            isRequired: boolean;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        }[];
                        /** @description Begins anew with each file, other rules, or when it is reopened. */
                        round: number;
                        /** @enum {unknown} */
                        status: "draft" | "open" | "approved" | "changes_requested" | "rejected" | "cancelled";
                        title: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description A change names the version it is of; decisions count as changes. */
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    closeDesignReview: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "outcome": "approved",
                 *       "comment": "text"
                 *     }
                 */
                "application/json": {
                    /** @description Markdown. */
                    comment?: string;
                    /** @enum {unknown} */
                    outcome: "approved" | "changes_requested" | "rejected";
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "title": "Rib too thin",
                     *       "description": "text",
                     *       "descriptionHtml": "text",
                     *       "status": "draft",
                     *       "lead": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "author": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "round": 1,
                     *       "basis": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "revisionNumber": 1,
                     *         "isWithdrawn": true,
                     *         "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "rulesSha256": "text",
                     *         "rulePacks": [
                     *           {
                     *             "pack": "text",
                     *             "title": "Rib too thin",
                     *             "version": 1
                     *           }
                     *         ]
                     *       },
                     *       "conclusion": {
                     *         "outcome": "approved",
                     *         "by": {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com"
                     *         },
                     *         "comment": "text",
                     *         "commentHtml": "text",
                     *         "at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "concluding": "approved",
                     *       "reviewers": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com",
                     *           "isRequired": true,
                     *           "dueAt": "2026-11-21T09:30:00.000Z",
                     *           "askedAt": "2026-11-21T09:30:00.000Z",
                     *           "decision": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "decision": "approve",
                     *             "comment": "text",
                     *             "commentHtml": "text",
                     *             "createdAt": "2026-11-21T09:30:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "agenda": [
                     *         {
                     *           "text": "The wall is 0.8 mm thick, less than 1.0 mm.",
                     *           "ticket": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "number": 1,
                     *             "title": "Rib too thin",
                     *             "status": "open"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "edit": true,
                     *         "decide": true,
                     *         "close": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            close: boolean;
                            decide: boolean;
                            edit: boolean;
                        };
                        agenda: {
                            text: string;
                            ticket: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                                title: string;
                            } | null;
                        }[];
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** @description What decisions of this round are about; a decision names both hashes. */
                        basis: {
                            fileSha256: string;
                            /** @description The file was taken back since. */
                            isWithdrawn: boolean;
                            /** Format: uuid */
                            revisionId: string;
                            revisionNumber: number;
                            rulePacks: {
                                pack: string;
                                title: string;
                                version: number;
                            }[] | null;
                            rulesSha256: string | null;
                        };
                        concluding: ("approved" | "changes_requested" | "rejected") | null;
                        conclusion: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            } | null;
                            comment: string;
                            commentHtml: string;
                            /** @enum {unknown} */
                            outcome: "approved" | "changes_requested" | "rejected" | "cancelled" | "superseded";
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Markdown, as it was written. */
                        description: string;
                        /** @description The same as HTML that is safe to show. */
                        descriptionHtml: string;
                        /** Format: uuid */
                        id: string;
                        lead: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** Format: uuid */
                        modelId: string;
                        reviewers: {
                            /** Format: date-time */
                            askedAt: string;
                            decision: {
                                comment: string;
                                commentHtml: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** @enum {unknown} */
                                decision: "approve" | "approve_with_conditions" | "request_changes" | "reject";
                                /** Format: uuid */
                                id: string;
                            } | null;
                            dueAt: string | null;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            isRequired: boolean;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        }[];
                        /** @description Begins anew with each file, other rules, or when it is reopened. */
                        round: number;
                        /** @enum {unknown} */
                        status: "draft" | "open" | "approved" | "changes_requested" | "rejected" | "cancelled";
                        title: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description A change names the version it is of; decisions count as changes. */
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listReviewDecisions: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "reviewer": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "name": "Ada Lovelace",
                     *             "email": "ada@example.com"
                     *           },
                     *           "decision": "approve",
                     *           "comment": "text",
                     *           "commentHtml": "text",
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "replacedAt": "2026-11-21T09:30:00.000Z",
                     *           "counts": true,
                     *           "round": 1,
                     *           "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "revisionNumber": 1,
                     *           "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "rulesSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            comment: string;
                            commentHtml: string;
                            /** @description In the present round; of a reviewer who is still asked. */
                            counts: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** @enum {unknown} */
                            decision: "approve" | "approve_with_conditions" | "request_changes" | "reject";
                            fileSha256: string;
                            /** Format: uuid */
                            id: string;
                            replacedAt: string | null;
                            reviewer: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            };
                            /** Format: uuid */
                            revisionId: string;
                            /** @description Of the revision that was decided on. */
                            revisionNumber: number;
                            round: number;
                            rulesSha256: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    decideDesignReview: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "approve",
                 *       "comment": "text",
                 *       "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                 *       "rulesSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                 *       "replaces": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                 *     }
                 */
                "application/json": {
                    /** @description Markdown; needed for all but `approve`. */
                    comment?: string;
                    /** @enum {unknown} */
                    decision: "approve" | "approve_with_conditions" | "request_changes" | "reject";
                    /** @description Of the file that was looked at. */
                    fileSha256: string;
                    /**
                     * Format: uuid
                     * @description One’s own decision of this round, to decide otherwise.
                     */
                    replaces?: string;
                    rulesSha256: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "title": "Rib too thin",
                     *       "description": "text",
                     *       "descriptionHtml": "text",
                     *       "status": "draft",
                     *       "lead": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "author": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "round": 1,
                     *       "basis": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "revisionNumber": 1,
                     *         "isWithdrawn": true,
                     *         "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "rulesSha256": "text",
                     *         "rulePacks": [
                     *           {
                     *             "pack": "text",
                     *             "title": "Rib too thin",
                     *             "version": 1
                     *           }
                     *         ]
                     *       },
                     *       "conclusion": {
                     *         "outcome": "approved",
                     *         "by": {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com"
                     *         },
                     *         "comment": "text",
                     *         "commentHtml": "text",
                     *         "at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "concluding": "approved",
                     *       "reviewers": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com",
                     *           "isRequired": true,
                     *           "dueAt": "2026-11-21T09:30:00.000Z",
                     *           "askedAt": "2026-11-21T09:30:00.000Z",
                     *           "decision": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "decision": "approve",
                     *             "comment": "text",
                     *             "commentHtml": "text",
                     *             "createdAt": "2026-11-21T09:30:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "agenda": [
                     *         {
                     *           "text": "The wall is 0.8 mm thick, less than 1.0 mm.",
                     *           "ticket": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "number": 1,
                     *             "title": "Rib too thin",
                     *             "status": "open"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "edit": true,
                     *         "decide": true,
                     *         "close": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            close: boolean;
                            decide: boolean;
                            edit: boolean;
                        };
                        agenda: {
                            text: string;
                            ticket: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                                title: string;
                            } | null;
                        }[];
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** @description What decisions of this round are about; a decision names both hashes. */
                        basis: {
                            fileSha256: string;
                            /** @description The file was taken back since. */
                            isWithdrawn: boolean;
                            /** Format: uuid */
                            revisionId: string;
                            revisionNumber: number;
                            rulePacks: {
                                pack: string;
                                title: string;
                                version: number;
                            }[] | null;
                            rulesSha256: string | null;
                        };
                        concluding: ("approved" | "changes_requested" | "rejected") | null;
                        conclusion: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            } | null;
                            comment: string;
                            commentHtml: string;
                            /** @enum {unknown} */
                            outcome: "approved" | "changes_requested" | "rejected" | "cancelled" | "superseded";
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Markdown, as it was written. */
                        description: string;
                        /** @description The same as HTML that is safe to show. */
                        descriptionHtml: string;
                        /** Format: uuid */
                        id: string;
                        lead: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** Format: uuid */
                        modelId: string;
                        reviewers: {
                            /** Format: date-time */
                            askedAt: string;
                            decision: {
                                comment: string;
                                commentHtml: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** @enum {unknown} */
                                decision: "approve" | "approve_with_conditions" | "request_changes" | "reject";
                                /** Format: uuid */
                                id: string;
                            } | null;
                            dueAt: string | null;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            isRequired: boolean;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        }[];
                        /** @description Begins anew with each file, other rules, or when it is reopened. */
                        round: number;
                        /** @enum {unknown} */
                        status: "draft" | "open" | "approved" | "changes_requested" | "rejected" | "cancelled";
                        title: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description A change names the version it is of; decisions count as changes. */
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    openDesignReview: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1
                 *     }
                 */
                "application/json": {
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "title": "Rib too thin",
                     *       "description": "text",
                     *       "descriptionHtml": "text",
                     *       "status": "draft",
                     *       "lead": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "author": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "round": 1,
                     *       "basis": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "revisionNumber": 1,
                     *         "isWithdrawn": true,
                     *         "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "rulesSha256": "text",
                     *         "rulePacks": [
                     *           {
                     *             "pack": "text",
                     *             "title": "Rib too thin",
                     *             "version": 1
                     *           }
                     *         ]
                     *       },
                     *       "conclusion": {
                     *         "outcome": "approved",
                     *         "by": {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com"
                     *         },
                     *         "comment": "text",
                     *         "commentHtml": "text",
                     *         "at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "concluding": "approved",
                     *       "reviewers": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com",
                     *           "isRequired": true,
                     *           "dueAt": "2026-11-21T09:30:00.000Z",
                     *           "askedAt": "2026-11-21T09:30:00.000Z",
                     *           "decision": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "decision": "approve",
                     *             "comment": "text",
                     *             "commentHtml": "text",
                     *             "createdAt": "2026-11-21T09:30:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "agenda": [
                     *         {
                     *           "text": "The wall is 0.8 mm thick, less than 1.0 mm.",
                     *           "ticket": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "number": 1,
                     *             "title": "Rib too thin",
                     *             "status": "open"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "edit": true,
                     *         "decide": true,
                     *         "close": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            close: boolean;
                            decide: boolean;
                            edit: boolean;
                        };
                        agenda: {
                            text: string;
                            ticket: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                                title: string;
                            } | null;
                        }[];
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** @description What decisions of this round are about; a decision names both hashes. */
                        basis: {
                            fileSha256: string;
                            /** @description The file was taken back since. */
                            isWithdrawn: boolean;
                            /** Format: uuid */
                            revisionId: string;
                            revisionNumber: number;
                            rulePacks: {
                                pack: string;
                                title: string;
                                version: number;
                            }[] | null;
                            rulesSha256: string | null;
                        };
                        concluding: ("approved" | "changes_requested" | "rejected") | null;
                        conclusion: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            } | null;
                            comment: string;
                            commentHtml: string;
                            /** @enum {unknown} */
                            outcome: "approved" | "changes_requested" | "rejected" | "cancelled" | "superseded";
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Markdown, as it was written. */
                        description: string;
                        /** @description The same as HTML that is safe to show. */
                        descriptionHtml: string;
                        /** Format: uuid */
                        id: string;
                        lead: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** Format: uuid */
                        modelId: string;
                        reviewers: {
                            /** Format: date-time */
                            askedAt: string;
                            decision: {
                                comment: string;
                                commentHtml: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** @enum {unknown} */
                                decision: "approve" | "approve_with_conditions" | "request_changes" | "reject";
                                /** Format: uuid */
                                id: string;
                            } | null;
                            dueAt: string | null;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            isRequired: boolean;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        }[];
                        /** @description Begins anew with each file, other rules, or when it is reopened. */
                        round: number;
                        /** @enum {unknown} */
                        status: "draft" | "open" | "approved" | "changes_requested" | "rejected" | "cancelled";
                        title: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description A change names the version it is of; decisions count as changes. */
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    reopenDesignReview: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1
                 *     }
                 */
                "application/json": {
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "title": "Rib too thin",
                     *       "description": "text",
                     *       "descriptionHtml": "text",
                     *       "status": "draft",
                     *       "lead": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "author": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "round": 1,
                     *       "basis": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "revisionNumber": 1,
                     *         "isWithdrawn": true,
                     *         "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "rulesSha256": "text",
                     *         "rulePacks": [
                     *           {
                     *             "pack": "text",
                     *             "title": "Rib too thin",
                     *             "version": 1
                     *           }
                     *         ]
                     *       },
                     *       "conclusion": {
                     *         "outcome": "approved",
                     *         "by": {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com"
                     *         },
                     *         "comment": "text",
                     *         "commentHtml": "text",
                     *         "at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "concluding": "approved",
                     *       "reviewers": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com",
                     *           "isRequired": true,
                     *           "dueAt": "2026-11-21T09:30:00.000Z",
                     *           "askedAt": "2026-11-21T09:30:00.000Z",
                     *           "decision": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "decision": "approve",
                     *             "comment": "text",
                     *             "commentHtml": "text",
                     *             "createdAt": "2026-11-21T09:30:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "agenda": [
                     *         {
                     *           "text": "The wall is 0.8 mm thick, less than 1.0 mm.",
                     *           "ticket": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "number": 1,
                     *             "title": "Rib too thin",
                     *             "status": "open"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "edit": true,
                     *         "decide": true,
                     *         "close": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            close: boolean;
                            decide: boolean;
                            edit: boolean;
                        };
                        agenda: {
                            text: string;
                            ticket: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                                title: string;
                            } | null;
                        }[];
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** @description What decisions of this round are about; a decision names both hashes. */
                        basis: {
                            fileSha256: string;
                            /** @description The file was taken back since. */
                            isWithdrawn: boolean;
                            /** Format: uuid */
                            revisionId: string;
                            revisionNumber: number;
                            rulePacks: {
                                pack: string;
                                title: string;
                                version: number;
                            }[] | null;
                            rulesSha256: string | null;
                        };
                        concluding: ("approved" | "changes_requested" | "rejected") | null;
                        conclusion: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            } | null;
                            comment: string;
                            commentHtml: string;
                            /** @enum {unknown} */
                            outcome: "approved" | "changes_requested" | "rejected" | "cancelled" | "superseded";
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Markdown, as it was written. */
                        description: string;
                        /** @description The same as HTML that is safe to show. */
                        descriptionHtml: string;
                        /** Format: uuid */
                        id: string;
                        lead: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** Format: uuid */
                        modelId: string;
                        reviewers: {
                            /** Format: date-time */
                            askedAt: string;
                            decision: {
                                comment: string;
                                commentHtml: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** @enum {unknown} */
                                decision: "approve" | "approve_with_conditions" | "request_changes" | "reject";
                                /** Format: uuid */
                                id: string;
                            } | null;
                            dueAt: string | null;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            isRequired: boolean;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        }[];
                        /** @description Begins anew with each file, other rules, or when it is reopened. */
                        round: number;
                        /** @enum {unknown} */
                        status: "draft" | "open" | "approved" | "changes_requested" | "rejected" | "cancelled";
                        title: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description A change names the version it is of; decisions count as changes. */
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    putReviewer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "isRequired": true,
                 *       "dueAt": "2026-11-21T09:30:00.000Z"
                 *     }
                 */
                "application/json": {
                    dueAt?: string | null;
                    /** @description The review waits for their decision. */
                    isRequired: boolean;
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "title": "Rib too thin",
                     *       "description": "text",
                     *       "descriptionHtml": "text",
                     *       "status": "draft",
                     *       "lead": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "author": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "round": 1,
                     *       "basis": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "revisionNumber": 1,
                     *         "isWithdrawn": true,
                     *         "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "rulesSha256": "text",
                     *         "rulePacks": [
                     *           {
                     *             "pack": "text",
                     *             "title": "Rib too thin",
                     *             "version": 1
                     *           }
                     *         ]
                     *       },
                     *       "conclusion": {
                     *         "outcome": "approved",
                     *         "by": {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com"
                     *         },
                     *         "comment": "text",
                     *         "commentHtml": "text",
                     *         "at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "concluding": "approved",
                     *       "reviewers": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com",
                     *           "isRequired": true,
                     *           "dueAt": "2026-11-21T09:30:00.000Z",
                     *           "askedAt": "2026-11-21T09:30:00.000Z",
                     *           "decision": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "decision": "approve",
                     *             "comment": "text",
                     *             "commentHtml": "text",
                     *             "createdAt": "2026-11-21T09:30:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "agenda": [
                     *         {
                     *           "text": "The wall is 0.8 mm thick, less than 1.0 mm.",
                     *           "ticket": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "number": 1,
                     *             "title": "Rib too thin",
                     *             "status": "open"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "edit": true,
                     *         "decide": true,
                     *         "close": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            close: boolean;
                            decide: boolean;
                            edit: boolean;
                        };
                        agenda: {
                            text: string;
                            ticket: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                                title: string;
                            } | null;
                        }[];
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** @description What decisions of this round are about; a decision names both hashes. */
                        basis: {
                            fileSha256: string;
                            /** @description The file was taken back since. */
                            isWithdrawn: boolean;
                            /** Format: uuid */
                            revisionId: string;
                            revisionNumber: number;
                            rulePacks: {
                                pack: string;
                                title: string;
                                version: number;
                            }[] | null;
                            rulesSha256: string | null;
                        };
                        concluding: ("approved" | "changes_requested" | "rejected") | null;
                        conclusion: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            } | null;
                            comment: string;
                            commentHtml: string;
                            /** @enum {unknown} */
                            outcome: "approved" | "changes_requested" | "rejected" | "cancelled" | "superseded";
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Markdown, as it was written. */
                        description: string;
                        /** @description The same as HTML that is safe to show. */
                        descriptionHtml: string;
                        /** Format: uuid */
                        id: string;
                        lead: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** Format: uuid */
                        modelId: string;
                        reviewers: {
                            /** Format: date-time */
                            askedAt: string;
                            decision: {
                                comment: string;
                                commentHtml: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** @enum {unknown} */
                                decision: "approve" | "approve_with_conditions" | "request_changes" | "reject";
                                /** Format: uuid */
                                id: string;
                            } | null;
                            dueAt: string | null;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            isRequired: boolean;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        }[];
                        /** @description Begins anew with each file, other rules, or when it is reopened. */
                        round: number;
                        /** @enum {unknown} */
                        status: "draft" | "open" | "approved" | "changes_requested" | "rejected" | "cancelled";
                        title: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description A change names the version it is of; decisions count as changes. */
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    removeReviewer: {
        parameters: {
            query: {
                /**
                 * @description Of what you change, as you saw it; 409 where it is another by now.
                 * @example 1
                 */
                version: number;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "title": "Rib too thin",
                     *       "description": "text",
                     *       "descriptionHtml": "text",
                     *       "status": "draft",
                     *       "lead": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "author": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "round": 1,
                     *       "basis": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "revisionNumber": 1,
                     *         "isWithdrawn": true,
                     *         "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "rulesSha256": "text",
                     *         "rulePacks": [
                     *           {
                     *             "pack": "text",
                     *             "title": "Rib too thin",
                     *             "version": 1
                     *           }
                     *         ]
                     *       },
                     *       "conclusion": {
                     *         "outcome": "approved",
                     *         "by": {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com"
                     *         },
                     *         "comment": "text",
                     *         "commentHtml": "text",
                     *         "at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "concluding": "approved",
                     *       "reviewers": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com",
                     *           "isRequired": true,
                     *           "dueAt": "2026-11-21T09:30:00.000Z",
                     *           "askedAt": "2026-11-21T09:30:00.000Z",
                     *           "decision": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "decision": "approve",
                     *             "comment": "text",
                     *             "commentHtml": "text",
                     *             "createdAt": "2026-11-21T09:30:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "agenda": [
                     *         {
                     *           "text": "The wall is 0.8 mm thick, less than 1.0 mm.",
                     *           "ticket": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "number": 1,
                     *             "title": "Rib too thin",
                     *             "status": "open"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "edit": true,
                     *         "decide": true,
                     *         "close": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            close: boolean;
                            decide: boolean;
                            edit: boolean;
                        };
                        agenda: {
                            text: string;
                            ticket: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                                title: string;
                            } | null;
                        }[];
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** @description What decisions of this round are about; a decision names both hashes. */
                        basis: {
                            fileSha256: string;
                            /** @description The file was taken back since. */
                            isWithdrawn: boolean;
                            /** Format: uuid */
                            revisionId: string;
                            revisionNumber: number;
                            rulePacks: {
                                pack: string;
                                title: string;
                                version: number;
                            }[] | null;
                            rulesSha256: string | null;
                        };
                        concluding: ("approved" | "changes_requested" | "rejected") | null;
                        conclusion: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            } | null;
                            comment: string;
                            commentHtml: string;
                            /** @enum {unknown} */
                            outcome: "approved" | "changes_requested" | "rejected" | "cancelled" | "superseded";
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Markdown, as it was written. */
                        description: string;
                        /** @description The same as HTML that is safe to show. */
                        descriptionHtml: string;
                        /** Format: uuid */
                        id: string;
                        lead: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** Format: uuid */
                        modelId: string;
                        reviewers: {
                            /** Format: date-time */
                            askedAt: string;
                            decision: {
                                comment: string;
                                commentHtml: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** @enum {unknown} */
                                decision: "approve" | "approve_with_conditions" | "request_changes" | "reject";
                                /** Format: uuid */
                                id: string;
                            } | null;
                            dueAt: string | null;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            isRequired: boolean;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        }[];
                        /** @description Begins anew with each file, other rules, or when it is reopened. */
                        round: number;
                        /** @enum {unknown} */
                        status: "draft" | "open" | "approved" | "changes_requested" | "rejected" | "cancelled";
                        title: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description A change names the version it is of; decisions count as changes. */
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listReviewRounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "round": 1,
                     *           "basis": {
                     *             "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "revisionNumber": 1,
                     *             "isWithdrawn": true,
                     *             "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "rulesSha256": "text",
                     *             "rulePacks": [
                     *               {
                     *                 "pack": "text",
                     *                 "title": "Rib too thin",
                     *                 "version": 1
                     *               }
                     *             ]
                     *           },
                     *           "beganAt": "2026-11-21T09:30:00.000Z",
                     *           "conclusion": {
                     *             "outcome": "approved",
                     *             "by": {
                     *               "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *               "name": "Ada Lovelace",
                     *               "email": "ada@example.com"
                     *             },
                     *             "comment": "text",
                     *             "commentHtml": "text",
                     *             "at": "2026-11-21T09:30:00.000Z"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            basis: {
                                fileSha256: string;
                                /** @description The file was taken back since. */
                                isWithdrawn: boolean;
                                /** Format: uuid */
                                revisionId: string;
                                revisionNumber: number;
                                rulePacks: {
                                    pack: string;
                                    title: string;
                                    version: number;
                                }[] | null;
                                rulesSha256: string | null;
                            };
                            /** Format: date-time */
                            beganAt: string;
                            conclusion: {
                                /** Format: date-time */
                                at: string;
                                by: {
                                    email: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @description Of a guest, the name they gave. */
                                    name: string;
                                } | null;
                                comment: string;
                                commentHtml: string;
                                /** @enum {unknown} */
                                outcome: "approved" | "changes_requested" | "rejected" | "cancelled" | "superseded";
                            } | null;
                            round: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    revokeGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    updateGrant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "role": "editor",
                 *       "expiresAt": "2026-11-21T09:30:00.000Z"
                 *     }
                 */
                "application/json": {
                    expiresAt?: string | null;
                    /** @enum {unknown} */
                    role?: "editor" | "commenter" | "viewer";
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "userId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "email": "ada@example.com",
                     *       "role": "editor",
                     *       "grantedBy": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "expiresAt": "2026-11-21T09:30:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        email: string | null;
                        expiresAt: string | null;
                        /** Format: uuid */
                        grantedBy: string;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        modelId: string;
                        /** @enum {unknown} */
                        role: "editor" | "commenter" | "viewer";
                        userId: string | null;
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listMyInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "organization": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "name": "Pump housing"
                     *           },
                     *           "role": "owner",
                     *           "invitedBy": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "email": "ada@example.com"
                     *           },
                     *           "expiresAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            invitedBy: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                            };
                            organization: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            role: "owner" | "admin" | "member" | "viewer" | "auditor" | "executive";
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "name": "Pump housing",
                     *       "isPersonal": true,
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "deletedAt": "2026-11-21T09:30:00.000Z",
                     *       "role": "owner",
                     *       "abilities": {
                     *         "organization:delete": true,
                     *         "organization:transfer": true,
                     *         "settings:manage": true,
                     *         "members:manage": true,
                     *         "projects:create": true,
                     *         "projects:manage": true,
                     *         "models:create": true,
                     *         "reports:generate": true,
                     *         "analytics:read": true,
                     *         "audit:read": true,
                     *         "audit:export": true,
                     *         "audit:sensitive": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description What you may do in the organization. */
                        abilities: {
                            "analytics:read": boolean;
                            "audit:export": boolean;
                            "audit:read": boolean;
                            "audit:sensitive": boolean;
                            "members:manage": boolean;
                            "models:create": boolean;
                            "organization:delete": boolean;
                            "organization:transfer": boolean;
                            "projects:create": boolean;
                            "projects:manage": boolean;
                            "reports:generate": boolean;
                            "settings:manage": boolean;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        deletedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @description Your own space: nobody else can join, and it stays. */
                        isPersonal: boolean;
                        name: string;
                        /** @enum {unknown} */
                        role: "owner" | "admin" | "member" | "viewer" | "auditor" | "executive";
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    declineInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "email": "ada@example.com",
                     *       "isOperator": true,
                     *       "sessionExpiresAt": "2026-11-21T09:30:00.000Z",
                     *       "secondFactor": {
                     *         "isSetUp": true,
                     *         "isNeeded": true,
                     *         "isProved": true
                     *       },
                     *       "scopes": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        email: string | null;
                        /** Format: uuid */
                        id: string;
                        isOperator: boolean;
                        scopes: string[] | null;
                        secondFactor: {
                            /** @description Until it is proved, nothing else is answered. */
                            isNeeded: boolean;
                            /** @description By the session that asks. */
                            isProved: boolean;
                            isSetUp: boolean;
                        };
                        /**
                         * Format: date-time
                         * @description Of the session or API token.
                         */
                        sessionExpiresAt: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listModels: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /**
                 * @description Those that were deleted and that you may restore.
                 * @example true
                 */
                deleted?: boolean;
                /** @example 50 */
                limit?: number;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                organizationId?: string;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                projectId?: string;
                /**
                 * @description Words that are all in the name, or in the file name or part number of the latest revision.
                 * @example thin rib
                 */
                q?: string;
                /**
                 * @description `newest` (as it is without it), `active` (what something was last done with), `name`.
                 * @example newest
                 */
                sort?: "newest" | "active" | "name";
                /**
                 * @description Of the latest revision.
                 * @example awaiting_upload
                 */
                status?: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "projectId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "organizationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "ownerId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Pump housing",
                     *           "version": 1,
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "latestRevision": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "number": 1,
                     *             "fileName": "bracket.step",
                     *             "partNumber": "4711-02",
                     *             "revisionLetter": "B",
                     *             "material": "POM-C",
                     *             "version": 1,
                     *             "sizeBytes": 48213,
                     *             "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "status": "awaiting_upload",
                     *             "reason": {
                     *               "code": "123456",
                     *               "message": "The file holds no solid."
                     *             },
                     *             "createdAt": "2026-11-21T09:30:00.000Z",
                     *             "confirmedAt": "2026-11-21T09:30:00.000Z",
                     *             "finishedAt": "2026-11-21T09:30:00.000Z"
                     *           },
                     *           "role": "viewer",
                     *           "abilities": {
                     *             "view": true,
                     *             "comment": true,
                     *             "editReview": true,
                     *             "uploadRevision": true,
                     *             "analyse": true,
                     *             "exportReport": true,
                     *             "downloadSource": true,
                     *             "editModel": true,
                     *             "approveWaiver": true,
                     *             "share": true,
                     *             "delete": true,
                     *             "restore": true,
                     *             "transfer": true
                     *           },
                     *           "lastActivityAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @description What you may do with the model. */
                            abilities: {
                                analyse: boolean;
                                approveWaiver: boolean;
                                comment: boolean;
                                delete: boolean;
                                downloadSource: boolean;
                                editModel: boolean;
                                editReview: boolean;
                                exportReport: boolean;
                                restore: boolean;
                                share: boolean;
                                transfer: boolean;
                                uploadRevision: boolean;
                                view: boolean;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: date-time
                             * @description When something was last done with it that you may know of.
                             */
                            lastActivityAt: string;
                            latestRevision: {
                                confirmedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                fileName: string;
                                finishedAt: string | null;
                                /** Format: uuid */
                                id: string;
                                material: string | null;
                                /** Format: uuid */
                                modelId: string;
                                number: number;
                                partNumber: string | null;
                                reason: {
                                    code: string;
                                    message: string;
                                } | null;
                                revisionLetter: string | null;
                                sha256: string | null;
                                sizeBytes: number;
                                /**
                                 * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                                 * @enum {unknown}
                                 */
                                status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                                /** @description Counts changes; a change names the version it is of. */
                                version: number;
                            } | null;
                            name: string;
                            /** Format: uuid */
                            organizationId: string;
                            /** Format: uuid */
                            ownerId: string;
                            /** Format: uuid */
                            projectId: string;
                            role: ("viewer" | "commenter" | "editor" | "owner") | null;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    createModel: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Pump housing",
                 *       "projectId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                 *       "fileName": "bracket.step",
                 *       "sizeBytes": 48213,
                 *       "partNumber": "4711-02",
                 *       "revisionLetter": "B",
                 *       "material": "POM-C"
                 *     }
                 */
                "application/json": {
                    fileName: string;
                    material?: string | null;
                    name?: string;
                    partNumber?: string | null;
                    /**
                     * Format: uuid
                     * @description Your personal project where it is left out.
                     */
                    projectId?: string;
                    revisionLetter?: string | null;
                    /** @description Exact size of the file, at most 2 GiB; the signed URL takes no other. */
                    sizeBytes: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "model": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "projectId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "organizationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "ownerId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Pump housing",
                     *         "version": 1,
                     *         "createdAt": "2026-11-21T09:30:00.000Z",
                     *         "latestRevision": {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "number": 1,
                     *           "fileName": "bracket.step",
                     *           "partNumber": "4711-02",
                     *           "revisionLetter": "B",
                     *           "material": "POM-C",
                     *           "version": 1,
                     *           "sizeBytes": 48213,
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "status": "awaiting_upload",
                     *           "reason": {
                     *             "code": "123456",
                     *             "message": "The file holds no solid."
                     *           },
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "confirmedAt": "2026-11-21T09:30:00.000Z",
                     *           "finishedAt": "2026-11-21T09:30:00.000Z"
                     *         },
                     *         "role": "viewer",
                     *         "abilities": {
                     *           "view": true,
                     *           "comment": true,
                     *           "editReview": true,
                     *           "uploadRevision": true,
                     *           "analyse": true,
                     *           "exportReport": true,
                     *           "downloadSource": true,
                     *           "editModel": true,
                     *           "approveWaiver": true,
                     *           "share": true,
                     *           "delete": true,
                     *           "restore": true,
                     *           "transfer": true
                     *         }
                     *       },
                     *       "revision": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "number": 1,
                     *         "fileName": "bracket.step",
                     *         "partNumber": "4711-02",
                     *         "revisionLetter": "B",
                     *         "material": "POM-C",
                     *         "version": 1,
                     *         "sizeBytes": 48213,
                     *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "status": "awaiting_upload",
                     *         "reason": {
                     *           "code": "123456",
                     *           "message": "The file holds no solid."
                     *         },
                     *         "createdAt": "2026-11-21T09:30:00.000Z",
                     *         "confirmedAt": "2026-11-21T09:30:00.000Z",
                     *         "finishedAt": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "upload": {
                     *         "method": "PUT",
                     *         "url": "https://rapiddraft.example.com/api/objects/staging/5b1f",
                     *         "headers": {},
                     *         "expiresAt": "2026-11-21T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        model: {
                            /** @description What you may do with the model. */
                            abilities: {
                                analyse: boolean;
                                approveWaiver: boolean;
                                comment: boolean;
                                delete: boolean;
                                downloadSource: boolean;
                                editModel: boolean;
                                editReview: boolean;
                                exportReport: boolean;
                                restore: boolean;
                                share: boolean;
                                transfer: boolean;
                                uploadRevision: boolean;
                                view: boolean;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            latestRevision: {
                                confirmedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                fileName: string;
                                finishedAt: string | null;
                                /** Format: uuid */
                                id: string;
                                material: string | null;
                                /** Format: uuid */
                                modelId: string;
                                number: number;
                                partNumber: string | null;
                                reason: {
                                    code: string;
                                    message: string;
                                } | null;
                                revisionLetter: string | null;
                                sha256: string | null;
                                sizeBytes: number;
                                /**
                                 * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                                 * @enum {unknown}
                                 */
                                status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                                /** @description Counts changes; a change names the version it is of. */
                                version: number;
                            } | null;
                            name: string;
                            /** Format: uuid */
                            organizationId: string;
                            /** Format: uuid */
                            ownerId: string;
                            /** Format: uuid */
                            projectId: string;
                            role: ("viewer" | "commenter" | "editor" | "owner") | null;
                            version: number;
                        };
                        revision: {
                            confirmedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            fileName: string;
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            material: string | null;
                            /** Format: uuid */
                            modelId: string;
                            number: number;
                            partNumber: string | null;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            revisionLetter: string | null;
                            sha256: string | null;
                            sizeBytes: number;
                            /**
                             * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                             * @enum {unknown}
                             */
                            status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                            /** @description Counts changes; a change names the version it is of. */
                            version: number;
                        };
                        upload: {
                            /** Format: date-time */
                            expiresAt: string;
                            headers: {
                                [key: string]: string;
                            };
                            method: "PUT" | "GET";
                            url: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    getModel: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you have: 304 where it is still so.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-None-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "model": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "projectId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "organizationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "ownerId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Pump housing",
                     *         "version": 1,
                     *         "createdAt": "2026-11-21T09:30:00.000Z",
                     *         "latestRevision": {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "number": 1,
                     *           "fileName": "bracket.step",
                     *           "partNumber": "4711-02",
                     *           "revisionLetter": "B",
                     *           "material": "POM-C",
                     *           "version": 1,
                     *           "sizeBytes": 48213,
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "status": "awaiting_upload",
                     *           "reason": {
                     *             "code": "123456",
                     *             "message": "The file holds no solid."
                     *           },
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "confirmedAt": "2026-11-21T09:30:00.000Z",
                     *           "finishedAt": "2026-11-21T09:30:00.000Z"
                     *         },
                     *         "role": "viewer",
                     *         "abilities": {
                     *           "view": true,
                     *           "comment": true,
                     *           "editReview": true,
                     *           "uploadRevision": true,
                     *           "analyse": true,
                     *           "exportReport": true,
                     *           "downloadSource": true,
                     *           "editModel": true,
                     *           "approveWaiver": true,
                     *           "share": true,
                     *           "delete": true,
                     *           "restore": true,
                     *           "transfer": true
                     *         }
                     *       },
                     *       "revisions": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "number": 1,
                     *           "fileName": "bracket.step",
                     *           "partNumber": "4711-02",
                     *           "revisionLetter": "B",
                     *           "material": "POM-C",
                     *           "version": 1,
                     *           "sizeBytes": 48213,
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "status": "awaiting_upload",
                     *           "reason": {
                     *             "code": "123456",
                     *             "message": "The file holds no solid."
                     *           },
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "confirmedAt": "2026-11-21T09:30:00.000Z",
                     *           "finishedAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        model: {
                            /** @description What you may do with the model. */
                            abilities: {
                                analyse: boolean;
                                approveWaiver: boolean;
                                comment: boolean;
                                delete: boolean;
                                downloadSource: boolean;
                                editModel: boolean;
                                editReview: boolean;
                                exportReport: boolean;
                                restore: boolean;
                                share: boolean;
                                transfer: boolean;
                                uploadRevision: boolean;
                                view: boolean;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            latestRevision: {
                                confirmedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                fileName: string;
                                finishedAt: string | null;
                                /** Format: uuid */
                                id: string;
                                material: string | null;
                                /** Format: uuid */
                                modelId: string;
                                number: number;
                                partNumber: string | null;
                                reason: {
                                    code: string;
                                    message: string;
                                } | null;
                                revisionLetter: string | null;
                                sha256: string | null;
                                sizeBytes: number;
                                /**
                                 * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                                 * @enum {unknown}
                                 */
                                status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                                /** @description Counts changes; a change names the version it is of. */
                                version: number;
                            } | null;
                            name: string;
                            /** Format: uuid */
                            organizationId: string;
                            /** Format: uuid */
                            ownerId: string;
                            /** Format: uuid */
                            projectId: string;
                            role: ("viewer" | "commenter" | "editor" | "owner") | null;
                            version: number;
                        };
                        revisions: {
                            confirmedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            fileName: string;
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            material: string | null;
                            /** Format: uuid */
                            modelId: string;
                            number: number;
                            partNumber: string | null;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            revisionLetter: string | null;
                            sha256: string | null;
                            sizeBytes: number;
                            /**
                             * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                             * @enum {unknown}
                             */
                            status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                            /** @description Counts changes; a change names the version it is of. */
                            version: number;
                        }[];
                    };
                };
            };
            /** @description What you have is still so. */
            304: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    deleteModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    renameModel: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Pump housing",
                 *       "version": 1
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "projectId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "organizationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "ownerId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "name": "Pump housing",
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "latestRevision": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "number": 1,
                     *         "fileName": "bracket.step",
                     *         "partNumber": "4711-02",
                     *         "revisionLetter": "B",
                     *         "material": "POM-C",
                     *         "version": 1,
                     *         "sizeBytes": 48213,
                     *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "status": "awaiting_upload",
                     *         "reason": {
                     *           "code": "123456",
                     *           "message": "The file holds no solid."
                     *         },
                     *         "createdAt": "2026-11-21T09:30:00.000Z",
                     *         "confirmedAt": "2026-11-21T09:30:00.000Z",
                     *         "finishedAt": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "role": "viewer",
                     *       "abilities": {
                     *         "view": true,
                     *         "comment": true,
                     *         "editReview": true,
                     *         "uploadRevision": true,
                     *         "analyse": true,
                     *         "exportReport": true,
                     *         "downloadSource": true,
                     *         "editModel": true,
                     *         "approveWaiver": true,
                     *         "share": true,
                     *         "delete": true,
                     *         "restore": true,
                     *         "transfer": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description What you may do with the model. */
                        abilities: {
                            analyse: boolean;
                            approveWaiver: boolean;
                            comment: boolean;
                            delete: boolean;
                            downloadSource: boolean;
                            editModel: boolean;
                            editReview: boolean;
                            exportReport: boolean;
                            restore: boolean;
                            share: boolean;
                            transfer: boolean;
                            uploadRevision: boolean;
                            view: boolean;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        id: string;
                        latestRevision: {
                            confirmedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            fileName: string;
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            material: string | null;
                            /** Format: uuid */
                            modelId: string;
                            number: number;
                            partNumber: string | null;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            revisionLetter: string | null;
                            sha256: string | null;
                            sizeBytes: number;
                            /**
                             * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                             * @enum {unknown}
                             */
                            status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                            /** @description Counts changes; a change names the version it is of. */
                            version: number;
                        } | null;
                        name: string;
                        /** Format: uuid */
                        organizationId: string;
                        /** Format: uuid */
                        ownerId: string;
                        /** Format: uuid */
                        projectId: string;
                        role: ("viewer" | "commenter" | "editor" | "owner") | null;
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listActivity: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "seq": 1,
                     *           "type": "ticket.changed",
                     *           "actor": {
                     *             "kind": "user",
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "name": "Ada Lovelace",
                     *             "email": "ada@example.com"
                     *           },
                     *           "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "resource": {
                     *             "kind": "text",
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                     *           },
                     *           "payload": {},
                     *           "createdAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            actor: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "user" | "guest";
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            } | null;
                            componentId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            payload: {
                                [key: string]: unknown;
                            };
                            resource: {
                                id: string;
                                kind: string;
                            } | null;
                            revisionId: string | null;
                            /** @description Its number among the events of the model’s stream. */
                            seq: number;
                            /** @description What happened: noun and past participle, `ticket.created`. */
                            type: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listModelDesignReviews: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /**
                 * @description A person, or `me`.
                 * @example me
                 */
                lead?: string;
                /** @example 50 */
                limit?: number;
                /**
                 * @description A person, or `me`.
                 * @example me
                 */
                reviewer?: string;
                /**
                 * @description One or several, with commas between.
                 * @example open
                 */
                status?: string;
                /**
                 * @description Open, and without the decision of this person, or `me`.
                 * @example me
                 */
                waitingFor?: string;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "title": "Rib too thin",
                     *           "description": "text",
                     *           "descriptionHtml": "text",
                     *           "status": "draft",
                     *           "lead": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "name": "Ada Lovelace",
                     *             "email": "ada@example.com"
                     *           },
                     *           "author": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "name": "Ada Lovelace",
                     *             "email": "ada@example.com"
                     *           },
                     *           "round": 1,
                     *           "basis": {
                     *             "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "revisionNumber": 1,
                     *             "isWithdrawn": true,
                     *             "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "rulesSha256": "text",
                     *             "rulePacks": [
                     *               {
                     *                 "pack": "text",
                     *                 "title": "Rib too thin",
                     *                 "version": 1
                     *               }
                     *             ]
                     *           },
                     *           "conclusion": {
                     *             "outcome": "approved",
                     *             "by": {
                     *               "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *               "name": "Ada Lovelace",
                     *               "email": "ada@example.com"
                     *             },
                     *             "comment": "text",
                     *             "commentHtml": "text",
                     *             "at": "2026-11-21T09:30:00.000Z"
                     *           },
                     *           "concluding": "approved",
                     *           "reviewers": [
                     *             {
                     *               "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *               "name": "Ada Lovelace",
                     *               "email": "ada@example.com",
                     *               "isRequired": true,
                     *               "dueAt": "2026-11-21T09:30:00.000Z",
                     *               "askedAt": "2026-11-21T09:30:00.000Z",
                     *               "decision": {
                     *                 "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *                 "decision": "approve",
                     *                 "comment": "text",
                     *                 "commentHtml": "text",
                     *                 "createdAt": "2026-11-21T09:30:00.000Z"
                     *               }
                     *             }
                     *           ],
                     *           "agenda": [
                     *             {
                     *               "text": "The wall is 0.8 mm thick, less than 1.0 mm.",
                     *               "ticket": {
                     *                 "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *                 "number": 1,
                     *                 "title": "Rib too thin",
                     *                 "status": "open"
                     *               }
                     *             }
                     *           ],
                     *           "version": 1,
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "updatedAt": "2026-11-21T09:30:00.000Z",
                     *           "abilities": {
                     *             "edit": true,
                     *             "decide": true,
                     *             "close": true
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            abilities: {
                                close: boolean;
                                decide: boolean;
                                edit: boolean;
                            };
                            agenda: {
                                text: string;
                                ticket: {
                                    /** Format: uuid */
                                    id: string;
                                    number: number;
                                    /** @enum {unknown} */
                                    status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                                    title: string;
                                } | null;
                            }[];
                            author: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            };
                            /** @description What decisions of this round are about; a decision names both hashes. */
                            basis: {
                                fileSha256: string;
                                /** @description The file was taken back since. */
                                isWithdrawn: boolean;
                                /** Format: uuid */
                                revisionId: string;
                                revisionNumber: number;
                                rulePacks: {
                                    pack: string;
                                    title: string;
                                    version: number;
                                }[] | null;
                                rulesSha256: string | null;
                            };
                            concluding: ("approved" | "changes_requested" | "rejected") | null;
                            conclusion: {
                                /** Format: date-time */
                                at: string;
                                by: {
                                    email: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @description Of a guest, the name they gave. */
                                    name: string;
                                } | null;
                                comment: string;
                                commentHtml: string;
                                /** @enum {unknown} */
                                outcome: "approved" | "changes_requested" | "rejected" | "cancelled" | "superseded";
                            } | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** @description Markdown, as it was written. */
                            description: string;
                            /** @description The same as HTML that is safe to show. */
                            descriptionHtml: string;
                            /** Format: uuid */
                            id: string;
                            lead: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            };
                            /** Format: uuid */
                            modelId: string;
                            reviewers: {
                                /** Format: date-time */
                                askedAt: string;
                                decision: {
                                    comment: string;
                                    commentHtml: string;
                                    /** Format: date-time */
                                    createdAt: string;
                                    /** @enum {unknown} */
                                    decision: "approve" | "approve_with_conditions" | "request_changes" | "reject";
                                    /** Format: uuid */
                                    id: string;
                                } | null;
                                dueAt: string | null;
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                isRequired: boolean;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            }[];
                            /** @description Begins anew with each file, other rules, or when it is reopened. */
                            round: number;
                            /** @enum {unknown} */
                            status: "draft" | "open" | "approved" | "changes_requested" | "rejected" | "cancelled";
                            title: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description A change names the version it is of; decisions count as changes. */
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    createDesignReview: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Rib too thin",
                 *       "description": "text",
                 *       "agenda": [
                 *         {
                 *           "text": "The wall is 0.8 mm thick, less than 1.0 mm.",
                 *           "ticketId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                 *         }
                 *       ],
                 *       "leadId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                 *     }
                 */
                "application/json": {
                    /** @description In its order; the whole of it. */
                    agenda?: {
                        text: string;
                        ticketId?: string | null;
                    }[];
                    /** @description Markdown. */
                    description?: string;
                    /**
                     * Format: uuid
                     * @description Who leads it: an editor or owner of the model.
                     */
                    leadId?: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "title": "Rib too thin",
                     *       "description": "text",
                     *       "descriptionHtml": "text",
                     *       "status": "draft",
                     *       "lead": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "author": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "round": 1,
                     *       "basis": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "revisionNumber": 1,
                     *         "isWithdrawn": true,
                     *         "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "rulesSha256": "text",
                     *         "rulePacks": [
                     *           {
                     *             "pack": "text",
                     *             "title": "Rib too thin",
                     *             "version": 1
                     *           }
                     *         ]
                     *       },
                     *       "conclusion": {
                     *         "outcome": "approved",
                     *         "by": {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com"
                     *         },
                     *         "comment": "text",
                     *         "commentHtml": "text",
                     *         "at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "concluding": "approved",
                     *       "reviewers": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com",
                     *           "isRequired": true,
                     *           "dueAt": "2026-11-21T09:30:00.000Z",
                     *           "askedAt": "2026-11-21T09:30:00.000Z",
                     *           "decision": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "decision": "approve",
                     *             "comment": "text",
                     *             "commentHtml": "text",
                     *             "createdAt": "2026-11-21T09:30:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "agenda": [
                     *         {
                     *           "text": "The wall is 0.8 mm thick, less than 1.0 mm.",
                     *           "ticket": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "number": 1,
                     *             "title": "Rib too thin",
                     *             "status": "open"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "edit": true,
                     *         "decide": true,
                     *         "close": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            close: boolean;
                            decide: boolean;
                            edit: boolean;
                        };
                        agenda: {
                            text: string;
                            ticket: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                                title: string;
                            } | null;
                        }[];
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** @description What decisions of this round are about; a decision names both hashes. */
                        basis: {
                            fileSha256: string;
                            /** @description The file was taken back since. */
                            isWithdrawn: boolean;
                            /** Format: uuid */
                            revisionId: string;
                            revisionNumber: number;
                            rulePacks: {
                                pack: string;
                                title: string;
                                version: number;
                            }[] | null;
                            rulesSha256: string | null;
                        };
                        concluding: ("approved" | "changes_requested" | "rejected") | null;
                        conclusion: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            } | null;
                            comment: string;
                            commentHtml: string;
                            /** @enum {unknown} */
                            outcome: "approved" | "changes_requested" | "rejected" | "cancelled" | "superseded";
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Markdown, as it was written. */
                        description: string;
                        /** @description The same as HTML that is safe to show. */
                        descriptionHtml: string;
                        /** Format: uuid */
                        id: string;
                        lead: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** Format: uuid */
                        modelId: string;
                        reviewers: {
                            /** Format: date-time */
                            askedAt: string;
                            decision: {
                                comment: string;
                                commentHtml: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** @enum {unknown} */
                                decision: "approve" | "approve_with_conditions" | "request_changes" | "reject";
                                /** Format: uuid */
                                id: string;
                            } | null;
                            dueAt: string | null;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            isRequired: boolean;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        }[];
                        /** @description Begins anew with each file, other rules, or when it is reopened. */
                        round: number;
                        /** @enum {unknown} */
                        status: "draft" | "open" | "approved" | "changes_requested" | "rejected" | "cancelled";
                        title: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description A change names the version it is of; decisions count as changes. */
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    streamModelEvents: {
        parameters: {
            query?: {
                /** @example 1042 */
                after?: string;
            };
            header?: {
                /** @example 1042 */
                "last-event-id"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listGrants: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "userId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "email": "ada@example.com",
                     *           "role": "editor",
                     *           "grantedBy": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "expiresAt": "2026-11-21T09:30:00.000Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            email: string | null;
                            expiresAt: string | null;
                            /** Format: uuid */
                            grantedBy: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            modelId: string;
                            /** @enum {unknown} */
                            role: "editor" | "commenter" | "viewer";
                            userId: string | null;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    createGrant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                 *       "email": "ada@example.com",
                 *       "role": "editor",
                 *       "expiresAt": "2026-11-21T09:30:00.000Z"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email?: string;
                    expiresAt?: string | null;
                    /** @enum {unknown} */
                    role: "editor" | "commenter" | "viewer";
                    /** Format: uuid */
                    userId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "userId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "email": "ada@example.com",
                     *       "role": "editor",
                     *       "grantedBy": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "expiresAt": "2026-11-21T09:30:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        email: string | null;
                        expiresAt: string | null;
                        /** Format: uuid */
                        grantedBy: string;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        modelId: string;
                        /** @enum {unknown} */
                        role: "editor" | "commenter" | "viewer";
                        userId: string | null;
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    moveModel: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "projectId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                 *       "version": 1
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "projectId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "organizationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "ownerId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "version": 1
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        organizationId: string;
                        /** Format: uuid */
                        ownerId: string;
                        /** Format: uuid */
                        projectId: string;
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @example 20 */
                limit?: number;
                /**
                 * @description What their address begins with; their name, where you are not told addresses.
                 * @example ad
                 */
                prefix?: string;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    setPresence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "streamId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                 *       "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                 *       "camera": {
                 *         "position": [
                 *           12,
                 *           12,
                 *           12
                 *         ],
                 *         "target": [
                 *           1,
                 *           1,
                 *           1
                 *         ],
                 *         "up": [
                 *           0,
                 *           1,
                 *           0
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    camera: {
                        position: number[];
                        target: number[];
                        up: number[];
                    } | null;
                    componentId: string | null;
                    /**
                     * Format: uuid
                     * @description `streamId` of the event `hello`.
                     */
                    streamId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    restoreModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "projectId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "organizationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "ownerId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "name": "Pump housing",
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "latestRevision": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "number": 1,
                     *         "fileName": "bracket.step",
                     *         "partNumber": "4711-02",
                     *         "revisionLetter": "B",
                     *         "material": "POM-C",
                     *         "version": 1,
                     *         "sizeBytes": 48213,
                     *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "status": "awaiting_upload",
                     *         "reason": {
                     *           "code": "123456",
                     *           "message": "The file holds no solid."
                     *         },
                     *         "createdAt": "2026-11-21T09:30:00.000Z",
                     *         "confirmedAt": "2026-11-21T09:30:00.000Z",
                     *         "finishedAt": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "role": "viewer",
                     *       "abilities": {
                     *         "view": true,
                     *         "comment": true,
                     *         "editReview": true,
                     *         "uploadRevision": true,
                     *         "analyse": true,
                     *         "exportReport": true,
                     *         "downloadSource": true,
                     *         "editModel": true,
                     *         "approveWaiver": true,
                     *         "share": true,
                     *         "delete": true,
                     *         "restore": true,
                     *         "transfer": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description What you may do with the model. */
                        abilities: {
                            analyse: boolean;
                            approveWaiver: boolean;
                            comment: boolean;
                            delete: boolean;
                            downloadSource: boolean;
                            editModel: boolean;
                            editReview: boolean;
                            exportReport: boolean;
                            restore: boolean;
                            share: boolean;
                            transfer: boolean;
                            uploadRevision: boolean;
                            view: boolean;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        id: string;
                        latestRevision: {
                            confirmedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            fileName: string;
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            material: string | null;
                            /** Format: uuid */
                            modelId: string;
                            number: number;
                            partNumber: string | null;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            revisionLetter: string | null;
                            sha256: string | null;
                            sizeBytes: number;
                            /**
                             * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                             * @enum {unknown}
                             */
                            status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                            /** @description Counts changes; a change names the version it is of. */
                            version: number;
                        } | null;
                        name: string;
                        /** Format: uuid */
                        organizationId: string;
                        /** Format: uuid */
                        ownerId: string;
                        /** Format: uuid */
                        projectId: string;
                        role: ("viewer" | "commenter" | "editor" | "owner") | null;
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    createRevision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fileName": "bracket.step",
                 *       "sizeBytes": 48213,
                 *       "partNumber": "4711-02",
                 *       "revisionLetter": "B",
                 *       "material": "POM-C"
                 *     }
                 */
                "application/json": {
                    fileName: string;
                    material?: string | null;
                    partNumber?: string | null;
                    revisionLetter?: string | null;
                    /** @description Exact size of the file, at most 2 GiB; the signed URL takes no other. */
                    sizeBytes: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "model": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "projectId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "organizationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "ownerId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Pump housing",
                     *         "version": 1,
                     *         "createdAt": "2026-11-21T09:30:00.000Z",
                     *         "latestRevision": {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "number": 1,
                     *           "fileName": "bracket.step",
                     *           "partNumber": "4711-02",
                     *           "revisionLetter": "B",
                     *           "material": "POM-C",
                     *           "version": 1,
                     *           "sizeBytes": 48213,
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "status": "awaiting_upload",
                     *           "reason": {
                     *             "code": "123456",
                     *             "message": "The file holds no solid."
                     *           },
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "confirmedAt": "2026-11-21T09:30:00.000Z",
                     *           "finishedAt": "2026-11-21T09:30:00.000Z"
                     *         },
                     *         "role": "viewer",
                     *         "abilities": {
                     *           "view": true,
                     *           "comment": true,
                     *           "editReview": true,
                     *           "uploadRevision": true,
                     *           "analyse": true,
                     *           "exportReport": true,
                     *           "downloadSource": true,
                     *           "editModel": true,
                     *           "approveWaiver": true,
                     *           "share": true,
                     *           "delete": true,
                     *           "restore": true,
                     *           "transfer": true
                     *         }
                     *       },
                     *       "revision": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "number": 1,
                     *         "fileName": "bracket.step",
                     *         "partNumber": "4711-02",
                     *         "revisionLetter": "B",
                     *         "material": "POM-C",
                     *         "version": 1,
                     *         "sizeBytes": 48213,
                     *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "status": "awaiting_upload",
                     *         "reason": {
                     *           "code": "123456",
                     *           "message": "The file holds no solid."
                     *         },
                     *         "createdAt": "2026-11-21T09:30:00.000Z",
                     *         "confirmedAt": "2026-11-21T09:30:00.000Z",
                     *         "finishedAt": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "upload": {
                     *         "method": "PUT",
                     *         "url": "https://rapiddraft.example.com/api/objects/staging/5b1f",
                     *         "headers": {},
                     *         "expiresAt": "2026-11-21T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        model: {
                            /** @description What you may do with the model. */
                            abilities: {
                                analyse: boolean;
                                approveWaiver: boolean;
                                comment: boolean;
                                delete: boolean;
                                downloadSource: boolean;
                                editModel: boolean;
                                editReview: boolean;
                                exportReport: boolean;
                                restore: boolean;
                                share: boolean;
                                transfer: boolean;
                                uploadRevision: boolean;
                                view: boolean;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            latestRevision: {
                                confirmedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                fileName: string;
                                finishedAt: string | null;
                                /** Format: uuid */
                                id: string;
                                material: string | null;
                                /** Format: uuid */
                                modelId: string;
                                number: number;
                                partNumber: string | null;
                                reason: {
                                    code: string;
                                    message: string;
                                } | null;
                                revisionLetter: string | null;
                                sha256: string | null;
                                sizeBytes: number;
                                /**
                                 * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                                 * @enum {unknown}
                                 */
                                status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                                /** @description Counts changes; a change names the version it is of. */
                                version: number;
                            } | null;
                            name: string;
                            /** Format: uuid */
                            organizationId: string;
                            /** Format: uuid */
                            ownerId: string;
                            /** Format: uuid */
                            projectId: string;
                            role: ("viewer" | "commenter" | "editor" | "owner") | null;
                            version: number;
                        };
                        revision: {
                            confirmedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            fileName: string;
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            material: string | null;
                            /** Format: uuid */
                            modelId: string;
                            number: number;
                            partNumber: string | null;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            revisionLetter: string | null;
                            sha256: string | null;
                            sizeBytes: number;
                            /**
                             * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                             * @enum {unknown}
                             */
                            status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                            /** @description Counts changes; a change names the version it is of. */
                            version: number;
                        };
                        upload: {
                            /** Format: date-time */
                            expiresAt: string;
                            headers: {
                                [key: string]: string;
                            };
                            method: "PUT" | "GET";
                            url: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listShareLinks: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "label": "moulding",
                     *           "level": "view",
                     *           "allowedEmail": "ada@example.com",
                     *           "allowedDomain": "example.com",
                     *           "expiresAt": "2026-11-21T09:30:00.000Z",
                     *           "lens": {
                     *             "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "componentIds": [
                     *               "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                     *             ]
                     *           },
                     *           "lensStatus": "preparing",
                     *           "status": "open",
                     *           "createdBy": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "revokedAt": "2026-11-21T09:30:00.000Z",
                     *           "useCount": 1,
                     *           "lastUsedAt": "2026-11-21T09:30:00.000Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            allowedDomain: string | null;
                            allowedEmail: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            createdBy: string;
                            expiresAt: string | null;
                            /** Format: uuid */
                            id: string;
                            label: string | null;
                            lastUsedAt: string | null;
                            lens: {
                                componentIds: string[];
                                /** Format: uuid */
                                revisionId: string;
                            } | null;
                            lensStatus: ("preparing" | "ready" | "failed") | null;
                            /** @enum {unknown} */
                            level: "view" | "comment" | "edit";
                            /** Format: uuid */
                            modelId: string;
                            revokedAt: string | null;
                            /** @enum {unknown} */
                            status: "open" | "expired" | "revoked";
                            /** @description How often its token was exchanged. */
                            useCount: number;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    createShareLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "moulding",
                 *       "allowedEmail": "ada@example.com",
                 *       "allowedDomain": "example.com",
                 *       "expiresAt": "2026-11-21T09:30:00.000Z",
                 *       "level": "view",
                 *       "lens": {
                 *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                 *         "componentIds": [
                 *           "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    allowedDomain?: string | null;
                    allowedEmail?: string | null;
                    expiresAt?: string | null;
                    label?: string | null;
                    lens?: {
                        componentIds: string[];
                        /** Format: uuid */
                        revisionId: string;
                    } | null;
                    /** @enum {unknown} */
                    level: "view" | "comment" | "edit";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "link": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "label": "moulding",
                     *         "level": "view",
                     *         "allowedEmail": "ada@example.com",
                     *         "allowedDomain": "example.com",
                     *         "expiresAt": "2026-11-21T09:30:00.000Z",
                     *         "lens": {
                     *           "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "componentIds": [
                     *             "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                     *           ]
                     *         },
                     *         "lensStatus": "preparing",
                     *         "status": "open",
                     *         "createdBy": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "createdAt": "2026-11-21T09:30:00.000Z",
                     *         "revokedAt": "2026-11-21T09:30:00.000Z",
                     *         "useCount": 1,
                     *         "lastUsedAt": "2026-11-21T09:30:00.000Z",
                     *         "version": 1
                     *       },
                     *       "url": "https://rapiddraft.example.com/api/objects/staging/5b1f"
                     *     }
                     */
                    "application/json": {
                        link: {
                            allowedDomain: string | null;
                            allowedEmail: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            createdBy: string;
                            expiresAt: string | null;
                            /** Format: uuid */
                            id: string;
                            label: string | null;
                            lastUsedAt: string | null;
                            lens: {
                                componentIds: string[];
                                /** Format: uuid */
                                revisionId: string;
                            } | null;
                            lensStatus: ("preparing" | "ready" | "failed") | null;
                            /** @enum {unknown} */
                            level: "view" | "comment" | "edit";
                            /** Format: uuid */
                            modelId: string;
                            revokedAt: string | null;
                            /** @enum {unknown} */
                            status: "open" | "expired" | "revoked";
                            /** @description How often its token was exchanged. */
                            useCount: number;
                            version: number;
                        };
                        /** @description Whoever has it is let in: only its hash is kept. */
                        url: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    starModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    unstarModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listModelTickets: {
        parameters: {
            query?: {
                /**
                 * @description A person, `me` or `none`.
                 * @example me
                 */
                assignee?: string;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                componentId?: string;
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /** @example moulding */
                label?: string;
                /** @example 50 */
                limit?: number;
                /**
                 * @description Written by you.
                 * @example true
                 */
                mine?: boolean;
                /**
                 * @description Its pin waits to be placed there.
                 * @example true
                 */
                needsPlacement?: boolean;
                /**
                 * @description Unfinished, and due before today (UTC).
                 * @example true
                 */
                overdue?: boolean;
                /** @example low */
                priority?: "low" | "normal" | "high" | "urgent";
                /**
                 * @description Whose pins are shown; of each ticket the newest without it.
                 * @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90
                 */
                revisionId?: string;
                /**
                 * @description `newest` (as it is without it), `updated`, `priority` (most urgent first), `due` (soonest first).
                 * @example newest
                 */
                sort?: "newest" | "updated" | "priority" | "due";
                /** @example true */
                starred?: boolean;
                /**
                 * @description One or several, with commas between.
                 * @example open
                 */
                status?: string;
                /**
                 * @description In title or text; or `#12`.
                 * @example The wall is 0.8 mm thick, less than 1.0 mm.
                 */
                text?: string;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "number": 1,
                     *           "title": "Rib too thin",
                     *           "status": "open",
                     *           "priority": "low",
                     *           "assignee": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "name": "Ada Lovelace",
                     *             "email": "ada@example.com"
                     *           },
                     *           "dueOn": "2026-12-01",
                     *           "labels": [
                     *             "moulding"
                     *           ],
                     *           "pin": {
                     *             "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "occurrence": "0/1",
                     *             "positionMm": [
                     *               1,
                     *               1,
                     *               1
                     *             ],
                     *             "normal": [
                     *               0,
                     *               0,
                     *               1
                     *             ],
                     *             "face": {
                     *               "index": 1,
                     *               "signature": "0123456789abcdef0123456789abcdef"
                     *             },
                     *             "camera": {
                     *               "position": [
                     *                 12,
                     *                 12,
                     *                 12
                     *               ],
                     *               "target": [
                     *                 1,
                     *                 1,
                     *                 1
                     *               ],
                     *               "up": [
                     *                 0,
                     *                 1,
                     *                 0
                     *               ],
                     *               "projection": {
                     *                 "kind": "perspective",
                     *                 "fovDegrees": 1
                     *               }
                     *             },
                     *             "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "definitionKey": "text",
                     *             "carried": {
                     *               "from": {
                     *                 "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *                 "number": 1
                     *               },
                     *               "method": "same_geometry",
                     *               "confidence": 1,
                     *               "isConfirmed": true
                     *             }
                     *           },
                     *           "pinState": "placed",
                     *           "waitingPin": {
                     *             "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "from": {
                     *               "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *               "number": 1
                     *             },
                     *             "reason": "component_gone",
                     *             "proposal": {
                     *               "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *               "occurrence": "0/1",
                     *               "positionMm": [
                     *                 1,
                     *                 1,
                     *                 1
                     *               ],
                     *               "normal": [
                     *                 0,
                     *                 0,
                     *                 1
                     *               ],
                     *               "face": {
                     *                 "index": 1,
                     *                 "signature": "0123456789abcdef0123456789abcdef"
                     *               },
                     *               "camera": {
                     *                 "position": [
                     *                   12,
                     *                   12,
                     *                   12
                     *                 ],
                     *                 "target": [
                     *                   1,
                     *                   1,
                     *                   1
                     *                 ],
                     *                 "up": [
                     *                   0,
                     *                   1,
                     *                   0
                     *                 ],
                     *                 "projection": {
                     *                   "kind": "perspective",
                     *                   "fovDegrees": 1
                     *                 }
                     *               },
                     *               "method": "same_geometry",
                     *               "confidence": 1
                     *             }
                     *           },
                     *           "author": {
                     *             "kind": "user",
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "name": "Ada Lovelace",
                     *             "email": "ada@example.com"
                     *           },
                     *           "version": 1,
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "updatedAt": "2026-11-21T09:30:00.000Z",
                     *           "editedAt": "2026-11-21T09:30:00.000Z",
                     *           "replyCount": 1,
                     *           "attachmentCount": 1,
                     *           "isStarred": true,
                     *           "abilities": {
                     *             "comment": true,
                     *             "editText": true,
                     *             "editState": true,
                     *             "movePin": true,
                     *             "delete": true
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            abilities: {
                                comment: boolean;
                                delete: boolean;
                                editState: boolean;
                                editText: boolean;
                                movePin: boolean;
                            };
                            assignee: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            } | null;
                            attachmentCount: number;
                            author: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "user" | "guest";
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            dueOn: string | null;
                            editedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            isStarred: boolean;
                            labels: string[];
                            /** Format: uuid */
                            modelId: string;
                            /** @description Counts within the model. */
                            number: number;
                            pin: {
                                camera: {
                                    position: number[];
                                    projection: {
                                        fovDegrees: number;
                                        /** @enum {string} */
                                        kind: "perspective";
                                    } | {
                                        /** @description Of what is seen. */
                                        heightMm: number;
                                        /** @enum {string} */
                                        kind: "orthographic";
                                    };
                                    target: number[];
                                    up: number[];
                                } | null;
                                carried: {
                                    confidence: number;
                                    from: {
                                        number: number;
                                        /** Format: uuid */
                                        revisionId: string;
                                    } | null;
                                    /** @description Somebody said that it is right. */
                                    isConfirmed: boolean;
                                    /**
                                     * @description How it was found, the surest first.
                                     * @enum {unknown}
                                     */
                                    method: "same_geometry" | "same_face" | "same_surface" | "similar_face";
                                } | null;
                                /** Format: uuid */
                                componentId: string;
                                /** @description Same key, same geometry. */
                                definitionKey: string;
                                face: {
                                    index: number;
                                    /** @description As the evidence names the face. */
                                    signature: string;
                                } | null;
                                /** @description Of length 1, in the component’s own frame. */
                                normal: number[];
                                /** @description `path` of the instance in the scene. */
                                occurrence: string;
                                /** @description Millimetres, in the component’s own frame. */
                                positionMm: number[];
                                /** Format: uuid */
                                revisionId: string;
                            } | null;
                            /**
                             * @description On the revision asked for, or where it was pinned last: `placed` by somebody, `carried` there with the geometry, `needs_placement`, `none`, or `not_there`, as it was raised on a later revision.
                             * @enum {unknown}
                             */
                            pinState: "placed" | "carried" | "needs_placement" | "none" | "not_there";
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            replyCount: number;
                            /**
                             * Format: uuid
                             * @description The revision it was raised on; behind a supplier lens the one that it shows.
                             */
                            revisionId: string;
                            /** @enum {unknown} */
                            status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                            title: string;
                            /**
                             * Format: date-time
                             * @description Replies and attachments count.
                             */
                            updatedAt: string;
                            /** @description A change names the version it is of. */
                            version: number;
                            waitingPin: {
                                from: {
                                    number: number;
                                    /** Format: uuid */
                                    revisionId: string;
                                } | null;
                                proposal: {
                                    camera: {
                                        position: number[];
                                        projection: {
                                            fovDegrees: number;
                                            /** @enum {string} */
                                            kind: "perspective";
                                        } | {
                                            /** @description Of what is seen. */
                                            heightMm: number;
                                            /** @enum {string} */
                                            kind: "orthographic";
                                        };
                                        target: number[];
                                        up: number[];
                                    } | null;
                                    /** Format: uuid */
                                    componentId: string;
                                    confidence: number;
                                    face: {
                                        index: number;
                                        /** @description As the evidence names the face. */
                                        signature: string;
                                    } | null;
                                    /**
                                     * @description How it was found, the surest first.
                                     * @enum {unknown}
                                     */
                                    method: "same_geometry" | "same_face" | "same_surface" | "similar_face";
                                    /** @description Of length 1, in the component’s own frame. */
                                    normal: number[];
                                    /** @description `path` of the instance in the scene. */
                                    occurrence: string;
                                    /** @description Millimetres, in the component’s own frame. */
                                    positionMm: number[];
                                } | null;
                                /**
                                 * @description `component_gone`, `face_gone`: nothing like it is there; `unsure`: see the proposal; `failed`: the revisions could not be compared.
                                 * @enum {unknown}
                                 */
                                reason: "component_gone" | "face_gone" | "unsure" | "failed";
                                /** Format: uuid */
                                revisionId: string;
                            } | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    createTicket: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Priority, assignee, due date and labels take the right to change the state of the review. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Rib too thin",
                 *       "body": "The rib is **0.8 mm** thick: please make it 1.2 mm.",
                 *       "priority": "low",
                 *       "assigneeId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                 *       "dueOn": "2026-12-01",
                 *       "labels": [
                 *         "moulding"
                 *       ],
                 *       "pin": {
                 *         "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                 *         "occurrence": "0/1",
                 *         "positionMm": [
                 *           1,
                 *           1,
                 *           1
                 *         ],
                 *         "normal": [
                 *           0,
                 *           0,
                 *           1
                 *         ],
                 *         "face": {
                 *           "index": 1,
                 *           "signature": "0123456789abcdef0123456789abcdef"
                 *         },
                 *         "camera": {
                 *           "position": [
                 *             12,
                 *             12,
                 *             12
                 *           ],
                 *           "target": [
                 *             1,
                 *             1,
                 *             1
                 *           ],
                 *           "up": [
                 *             0,
                 *             1,
                 *             0
                 *           ],
                 *           "projection": {
                 *             "kind": "perspective",
                 *             "fovDegrees": 1
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    assigneeId?: string | null;
                    /** @description Markdown. */
                    body?: string;
                    dueOn?: string | null;
                    labels?: string[];
                    pin?: {
                        camera?: {
                            position: number[];
                            projection: {
                                fovDegrees: number;
                                /** @enum {string} */
                                kind: "perspective";
                            } | {
                                /** @description Of what is seen. */
                                heightMm: number;
                                /** @enum {string} */
                                kind: "orthographic";
                            };
                            target: number[];
                            up: number[];
                        } | null;
                        /** Format: uuid */
                        componentId: string;
                        face?: {
                            index: number;
                            /** @description As the evidence names the face. */
                            signature: string;
                        } | null;
                        /** @description Of length 1, in the component’s own frame. */
                        normal: number[];
                        /** @description `path` of the instance in the scene. */
                        occurrence: string;
                        /** @description Millimetres, in the component’s own frame. */
                        positionMm: number[];
                    } | null;
                    /** @enum {unknown} */
                    priority?: "low" | "normal" | "high" | "urgent";
                    title: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "number": 1,
                     *       "title": "Rib too thin",
                     *       "status": "open",
                     *       "priority": "low",
                     *       "assignee": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "dueOn": "2026-12-01",
                     *       "labels": [
                     *         "moulding"
                     *       ],
                     *       "pin": {
                     *         "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "occurrence": "0/1",
                     *         "positionMm": [
                     *           1,
                     *           1,
                     *           1
                     *         ],
                     *         "normal": [
                     *           0,
                     *           0,
                     *           1
                     *         ],
                     *         "face": {
                     *           "index": 1,
                     *           "signature": "0123456789abcdef0123456789abcdef"
                     *         },
                     *         "camera": {
                     *           "position": [
                     *             12,
                     *             12,
                     *             12
                     *           ],
                     *           "target": [
                     *             1,
                     *             1,
                     *             1
                     *           ],
                     *           "up": [
                     *             0,
                     *             1,
                     *             0
                     *           ],
                     *           "projection": {
                     *             "kind": "perspective",
                     *             "fovDegrees": 1
                     *           }
                     *         },
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "definitionKey": "text",
                     *         "carried": {
                     *           "from": {
                     *             "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "number": 1
                     *           },
                     *           "method": "same_geometry",
                     *           "confidence": 1,
                     *           "isConfirmed": true
                     *         }
                     *       },
                     *       "pinState": "placed",
                     *       "waitingPin": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "from": {
                     *           "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "number": 1
                     *         },
                     *         "reason": "component_gone",
                     *         "proposal": {
                     *           "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "occurrence": "0/1",
                     *           "positionMm": [
                     *             1,
                     *             1,
                     *             1
                     *           ],
                     *           "normal": [
                     *             0,
                     *             0,
                     *             1
                     *           ],
                     *           "face": {
                     *             "index": 1,
                     *             "signature": "0123456789abcdef0123456789abcdef"
                     *           },
                     *           "camera": {
                     *             "position": [
                     *               12,
                     *               12,
                     *               12
                     *             ],
                     *             "target": [
                     *               1,
                     *               1,
                     *               1
                     *             ],
                     *             "up": [
                     *               0,
                     *               1,
                     *               0
                     *             ],
                     *             "projection": {
                     *               "kind": "perspective",
                     *               "fovDegrees": 1
                     *             }
                     *           },
                     *           "method": "same_geometry",
                     *           "confidence": 1
                     *         }
                     *       },
                     *       "author": {
                     *         "kind": "user",
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "editedAt": "2026-11-21T09:30:00.000Z",
                     *       "replyCount": 1,
                     *       "attachmentCount": 1,
                     *       "isStarred": true,
                     *       "abilities": {
                     *         "comment": true,
                     *         "editText": true,
                     *         "editState": true,
                     *         "movePin": true,
                     *         "delete": true
                     *       },
                     *       "body": "The rib is **0.8 mm** thick: please make it 1.2 mm.",
                     *       "bodyHtml": "<p>The rib is <strong>0.8 mm</strong> thick: please make it 1.2 mm.</p>",
                     *       "mentions": [
                     *         "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                     *       ],
                     *       "nextStatuses": [
                     *         "open"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            comment: boolean;
                            delete: boolean;
                            editState: boolean;
                            editText: boolean;
                            movePin: boolean;
                        };
                        assignee: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        } | null;
                        attachmentCount: number;
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "user" | "guest";
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** @description Markdown, as it was written. */
                        body: string;
                        /** @description The same as HTML that is safe to show. */
                        bodyHtml: string;
                        /** Format: date-time */
                        createdAt: string;
                        dueOn: string | null;
                        editedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        isStarred: boolean;
                        labels: string[];
                        /** @description People mentioned, those who may see the model alone. */
                        mentions: string[];
                        /** Format: uuid */
                        modelId: string;
                        /** @description What its status may become. */
                        nextStatuses: ("open" | "in_progress" | "resolved" | "closed" | "wont_fix")[];
                        /** @description Counts within the model. */
                        number: number;
                        pin: {
                            camera: {
                                position: number[];
                                projection: {
                                    fovDegrees: number;
                                    /** @enum {string} */
                                    kind: "perspective";
                                } | {
                                    /** @description Of what is seen. */
                                    heightMm: number;
                                    /** @enum {string} */
                                    kind: "orthographic";
                                };
                                target: number[];
                                up: number[];
                            } | null;
                            carried: {
                                confidence: number;
                                from: {
                                    number: number;
                                    /** Format: uuid */
                                    revisionId: string;
                                } | null;
                                /** @description Somebody said that it is right. */
                                isConfirmed: boolean;
                                /**
                                 * @description How it was found, the surest first.
                                 * @enum {unknown}
                                 */
                                method: "same_geometry" | "same_face" | "same_surface" | "similar_face";
                            } | null;
                            /** Format: uuid */
                            componentId: string;
                            /** @description Same key, same geometry. */
                            definitionKey: string;
                            face: {
                                index: number;
                                /** @description As the evidence names the face. */
                                signature: string;
                            } | null;
                            /** @description Of length 1, in the component’s own frame. */
                            normal: number[];
                            /** @description `path` of the instance in the scene. */
                            occurrence: string;
                            /** @description Millimetres, in the component’s own frame. */
                            positionMm: number[];
                            /** Format: uuid */
                            revisionId: string;
                        } | null;
                        /**
                         * @description On the revision asked for, or where it was pinned last: `placed` by somebody, `carried` there with the geometry, `needs_placement`, `none`, or `not_there`, as it was raised on a later revision.
                         * @enum {unknown}
                         */
                        pinState: "placed" | "carried" | "needs_placement" | "none" | "not_there";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "urgent";
                        replyCount: number;
                        /**
                         * Format: uuid
                         * @description The revision it was raised on; behind a supplier lens the one that it shows.
                         */
                        revisionId: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                        title: string;
                        /**
                         * Format: date-time
                         * @description Replies and attachments count.
                         */
                        updatedAt: string;
                        /** @description A change names the version it is of. */
                        version: number;
                        waitingPin: {
                            from: {
                                number: number;
                                /** Format: uuid */
                                revisionId: string;
                            } | null;
                            proposal: {
                                camera: {
                                    position: number[];
                                    projection: {
                                        fovDegrees: number;
                                        /** @enum {string} */
                                        kind: "perspective";
                                    } | {
                                        /** @description Of what is seen. */
                                        heightMm: number;
                                        /** @enum {string} */
                                        kind: "orthographic";
                                    };
                                    target: number[];
                                    up: number[];
                                } | null;
                                /** Format: uuid */
                                componentId: string;
                                confidence: number;
                                face: {
                                    index: number;
                                    /** @description As the evidence names the face. */
                                    signature: string;
                                } | null;
                                /**
                                 * @description How it was found, the surest first.
                                 * @enum {unknown}
                                 */
                                method: "same_geometry" | "same_face" | "same_surface" | "similar_face";
                                /** @description Of length 1, in the component’s own frame. */
                                normal: number[];
                                /** @description `path` of the instance in the scene. */
                                occurrence: string;
                                /** @description Millimetres, in the component’s own frame. */
                                positionMm: number[];
                            } | null;
                            /**
                             * @description `component_gone`, `face_gone`: nothing like it is there; `unsure`: see the proposal; `failed`: the revisions could not be compared.
                             * @enum {unknown}
                             */
                            reason: "component_gone" | "face_gone" | "unsure" | "failed";
                            /** Format: uuid */
                            revisionId: string;
                        } | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    transferModel: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                 *       "version": 1
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    userId: string;
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "projectId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "organizationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "ownerId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "version": 1
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        organizationId: string;
                        /** Format: uuid */
                        ownerId: string;
                        /** Format: uuid */
                        projectId: string;
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listBackups: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "trigger": "manual",
                     *           "status": "requested",
                     *           "requestedAt": "2026-11-21T09:30:00.000Z",
                     *           "finishedAt": "2026-11-21T09:30:00.000Z",
                     *           "location": "page 2",
                     *           "bytes": 1,
                     *           "encrypted": true,
                     *           "tables": 1,
                     *           "rows": 1,
                     *           "objects": 1,
                     *           "durationMs": 1,
                     *           "reason": {
                     *             "code": "123456",
                     *             "message": "The file holds no solid."
                     *           },
                     *           "verification": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "status": "running",
                     *             "level": "text",
                     *             "startedAt": "2026-11-21T09:30:00.000Z",
                     *             "finishedAt": "2026-11-21T09:30:00.000Z",
                     *             "tablesCompared": 1,
                     *             "rowsCompared": 1,
                     *             "objectsCompared": 1,
                     *             "durationMs": 1,
                     *             "reason": {
                     *               "code": "123456",
                     *               "message": "The file holds no solid."
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            bytes: number | null;
                            durationMs: number | null;
                            encrypted: boolean | null;
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            location: string | null;
                            objects: number | null;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            /** Format: date-time */
                            requestedAt: string;
                            rows: number | null;
                            /** @enum {unknown} */
                            status: "requested" | "running" | "completed" | "failed";
                            tables: number | null;
                            /** @enum {unknown} */
                            trigger: "manual" | "schedule";
                            verification: {
                                durationMs: number | null;
                                finishedAt: string | null;
                                /** Format: uuid */
                                id: string;
                                level: string;
                                objectsCompared: number | null;
                                reason: {
                                    code: string;
                                    message: string;
                                } | null;
                                rowsCompared: number | null;
                                /** Format: date-time */
                                startedAt: string;
                                /** @enum {unknown} */
                                status: "running" | "passed" | "failed";
                                tablesCompared: number | null;
                            } | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    requestBackup: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "backup": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "trigger": "manual",
                     *         "status": "requested",
                     *         "requestedAt": "2026-11-21T09:30:00.000Z",
                     *         "finishedAt": "2026-11-21T09:30:00.000Z",
                     *         "location": "page 2",
                     *         "bytes": 1,
                     *         "encrypted": true,
                     *         "tables": 1,
                     *         "rows": 1,
                     *         "objects": 1,
                     *         "durationMs": 1,
                     *         "reason": {
                     *           "code": "123456",
                     *           "message": "The file holds no solid."
                     *         },
                     *         "verification": {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "status": "running",
                     *           "level": "text",
                     *           "startedAt": "2026-11-21T09:30:00.000Z",
                     *           "finishedAt": "2026-11-21T09:30:00.000Z",
                     *           "tablesCompared": 1,
                     *           "rowsCompared": 1,
                     *           "objectsCompared": 1,
                     *           "durationMs": 1,
                     *           "reason": {
                     *             "code": "123456",
                     *             "message": "The file holds no solid."
                     *           }
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        backup: {
                            bytes: number | null;
                            durationMs: number | null;
                            encrypted: boolean | null;
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            location: string | null;
                            objects: number | null;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            /** Format: date-time */
                            requestedAt: string;
                            rows: number | null;
                            /** @enum {unknown} */
                            status: "requested" | "running" | "completed" | "failed";
                            tables: number | null;
                            /** @enum {unknown} */
                            trigger: "manual" | "schedule";
                            verification: {
                                durationMs: number | null;
                                finishedAt: string | null;
                                /** Format: uuid */
                                id: string;
                                level: string;
                                objectsCompared: number | null;
                                reason: {
                                    code: string;
                                    message: string;
                                } | null;
                                rowsCompared: number | null;
                                /** Format: date-time */
                                startedAt: string;
                                /** @enum {unknown} */
                                status: "running" | "passed" | "failed";
                                tablesCompared: number | null;
                            } | null;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    getBackup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "backup": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "trigger": "manual",
                     *         "status": "requested",
                     *         "requestedAt": "2026-11-21T09:30:00.000Z",
                     *         "finishedAt": "2026-11-21T09:30:00.000Z",
                     *         "location": "page 2",
                     *         "bytes": 1,
                     *         "encrypted": true,
                     *         "tables": 1,
                     *         "rows": 1,
                     *         "objects": 1,
                     *         "durationMs": 1,
                     *         "reason": {
                     *           "code": "123456",
                     *           "message": "The file holds no solid."
                     *         },
                     *         "verification": {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "status": "running",
                     *           "level": "text",
                     *           "startedAt": "2026-11-21T09:30:00.000Z",
                     *           "finishedAt": "2026-11-21T09:30:00.000Z",
                     *           "tablesCompared": 1,
                     *           "rowsCompared": 1,
                     *           "objectsCompared": 1,
                     *           "durationMs": 1,
                     *           "reason": {
                     *             "code": "123456",
                     *             "message": "The file holds no solid."
                     *           }
                     *         }
                     *       },
                     *       "verifications": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "status": "running",
                     *           "level": "text",
                     *           "startedAt": "2026-11-21T09:30:00.000Z",
                     *           "finishedAt": "2026-11-21T09:30:00.000Z",
                     *           "tablesCompared": 1,
                     *           "rowsCompared": 1,
                     *           "objectsCompared": 1,
                     *           "durationMs": 1,
                     *           "reason": {
                     *             "code": "123456",
                     *             "message": "The file holds no solid."
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        backup: {
                            bytes: number | null;
                            durationMs: number | null;
                            encrypted: boolean | null;
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            location: string | null;
                            objects: number | null;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            /** Format: date-time */
                            requestedAt: string;
                            rows: number | null;
                            /** @enum {unknown} */
                            status: "requested" | "running" | "completed" | "failed";
                            tables: number | null;
                            /** @enum {unknown} */
                            trigger: "manual" | "schedule";
                            verification: {
                                durationMs: number | null;
                                finishedAt: string | null;
                                /** Format: uuid */
                                id: string;
                                level: string;
                                objectsCompared: number | null;
                                reason: {
                                    code: string;
                                    message: string;
                                } | null;
                                rowsCompared: number | null;
                                /** Format: date-time */
                                startedAt: string;
                                /** @enum {unknown} */
                                status: "running" | "passed" | "failed";
                                tablesCompared: number | null;
                            } | null;
                        };
                        verifications: {
                            durationMs: number | null;
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            level: string;
                            objectsCompared: number | null;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            rowsCompared: number | null;
                            /** Format: date-time */
                            startedAt: string;
                            /** @enum {unknown} */
                            status: "running" | "passed" | "failed";
                            tablesCompared: number | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    verifyBackup: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "verificationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                     *     }
                     */
                    "application/json": {
                        verificationId: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listQueues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "queues": [
                     *         {
                     *           "queue": "text",
                     *           "waiting": 1,
                     *           "running": 1,
                     *           "oldestAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "storage": {
                     *         "databaseBytes": 1,
                     *         "objects": 1,
                     *         "objectBytes": 1
                     *       },
                     *       "temporalUiUrl": "text"
                     *     }
                     */
                    "application/json": {
                        queues: {
                            oldestAt: string | null;
                            queue: string;
                            /** @description Taken, and not ended. */
                            running: number;
                            /** @description Not taken by Temporal yet. */
                            waiting: number;
                        }[];
                        storage: {
                            databaseBytes: number;
                            objectBytes: number;
                            objects: number;
                        };
                        temporalUiUrl: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    getOperationsStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "degraded": [
                     *         {
                     *           "name": "Pump housing",
                     *           "reason": "text"
                     *         }
                     *       ],
                     *       "lastVerifiedBackup": {
                     *         "ageMs": 1,
                     *         "backup": {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "trigger": "manual",
                     *           "status": "requested",
                     *           "requestedAt": "2026-11-21T09:30:00.000Z",
                     *           "finishedAt": "2026-11-21T09:30:00.000Z",
                     *           "location": "page 2",
                     *           "bytes": 1,
                     *           "encrypted": true,
                     *           "tables": 1,
                     *           "rows": 1,
                     *           "objects": 1,
                     *           "durationMs": 1,
                     *           "reason": {
                     *             "code": "123456",
                     *             "message": "The file holds no solid."
                     *           },
                     *           "verification": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "status": "running",
                     *             "level": "text",
                     *             "startedAt": "2026-11-21T09:30:00.000Z",
                     *             "finishedAt": "2026-11-21T09:30:00.000Z",
                     *             "tablesCompared": 1,
                     *             "rowsCompared": 1,
                     *             "objectsCompared": 1,
                     *             "durationMs": 1,
                     *             "reason": {
                     *               "code": "123456",
                     *               "message": "The file holds no solid."
                     *             }
                     *           }
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        degraded: {
                            name: string;
                            reason: string;
                        }[];
                        lastVerifiedBackup: {
                            ageMs: number;
                            backup: {
                                bytes: number | null;
                                durationMs: number | null;
                                encrypted: boolean | null;
                                finishedAt: string | null;
                                /** Format: uuid */
                                id: string;
                                location: string | null;
                                objects: number | null;
                                reason: {
                                    code: string;
                                    message: string;
                                } | null;
                                /** Format: date-time */
                                requestedAt: string;
                                rows: number | null;
                                /** @enum {unknown} */
                                status: "requested" | "running" | "completed" | "failed";
                                tables: number | null;
                                /** @enum {unknown} */
                                trigger: "manual" | "schedule";
                                verification: {
                                    durationMs: number | null;
                                    finishedAt: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    level: string;
                                    objectsCompared: number | null;
                                    reason: {
                                        code: string;
                                        message: string;
                                    } | null;
                                    rowsCompared: number | null;
                                    /** Format: date-time */
                                    startedAt: string;
                                    /** @enum {unknown} */
                                    status: "running" | "passed" | "failed";
                                    tablesCompared: number | null;
                                } | null;
                            };
                        } | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listWorkflows: {
        parameters: {
            query?: {
                /** @example 1042 */
                cursor?: string;
                /** @example 50 */
                limit?: number;
                /**
                 * @description Only what has not ended.
                 * @example true
                 */
                open?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "workflowId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "workflow": "text",
                     *           "queue": "text",
                     *           "state": "waiting",
                     *           "attempts": 1,
                     *           "restarts": 1,
                     *           "problem": "text",
                     *           "requestedAt": "2026-11-21T09:30:00.000Z",
                     *           "startedAt": "2026-11-21T09:30:00.000Z",
                     *           "endedAt": "2026-11-21T09:30:00.000Z",
                     *           "steps": [
                     *             {
                     *               "name": "Pump housing",
                     *               "status": "pending",
                     *               "attempts": 1,
                     *               "durationMs": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @description How often it was handed to Temporal. */
                            attempts: number;
                            endedAt: string | null;
                            problem: string | null;
                            queue: string;
                            /** Format: date-time */
                            requestedAt: string;
                            /** @description How often it was sent again, as Temporal knew nothing of it. */
                            restarts: number;
                            startedAt: string | null;
                            /** @enum {unknown} */
                            state: "waiting" | "running" | "ended";
                            steps: {
                                attempts: number;
                                durationMs: number | null;
                                name: string;
                                /** @enum {unknown} */
                                status: "pending" | "running" | "done" | "failed";
                            }[];
                            workflow: string;
                            workflowId: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listOrganizations: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /**
                 * @description The deleted ones instead, of which you are an owner.
                 * @example true
                 */
                deleted?: boolean;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Pump housing",
                     *           "isPersonal": true,
                     *           "version": 1,
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "deletedAt": "2026-11-21T09:30:00.000Z",
                     *           "role": "owner",
                     *           "abilities": {
                     *             "organization:delete": true,
                     *             "organization:transfer": true,
                     *             "settings:manage": true,
                     *             "members:manage": true,
                     *             "projects:create": true,
                     *             "projects:manage": true,
                     *             "models:create": true,
                     *             "reports:generate": true,
                     *             "analytics:read": true,
                     *             "audit:read": true,
                     *             "audit:export": true,
                     *             "audit:sensitive": true
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @description What you may do in the organization. */
                            abilities: {
                                "analytics:read": boolean;
                                "audit:export": boolean;
                                "audit:read": boolean;
                                "audit:sensitive": boolean;
                                "members:manage": boolean;
                                "models:create": boolean;
                                "organization:delete": boolean;
                                "organization:transfer": boolean;
                                "projects:create": boolean;
                                "projects:manage": boolean;
                                "reports:generate": boolean;
                                "settings:manage": boolean;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            deletedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Your own space: nobody else can join, and it stays. */
                            isPersonal: boolean;
                            name: string;
                            /** @enum {unknown} */
                            role: "owner" | "admin" | "member" | "viewer" | "auditor" | "executive";
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    createOrganization: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Pump housing"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "name": "Pump housing",
                     *       "isPersonal": true,
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "deletedAt": "2026-11-21T09:30:00.000Z",
                     *       "role": "owner",
                     *       "abilities": {
                     *         "organization:delete": true,
                     *         "organization:transfer": true,
                     *         "settings:manage": true,
                     *         "members:manage": true,
                     *         "projects:create": true,
                     *         "projects:manage": true,
                     *         "models:create": true,
                     *         "reports:generate": true,
                     *         "analytics:read": true,
                     *         "audit:read": true,
                     *         "audit:export": true,
                     *         "audit:sensitive": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description What you may do in the organization. */
                        abilities: {
                            "analytics:read": boolean;
                            "audit:export": boolean;
                            "audit:read": boolean;
                            "audit:sensitive": boolean;
                            "members:manage": boolean;
                            "models:create": boolean;
                            "organization:delete": boolean;
                            "organization:transfer": boolean;
                            "projects:create": boolean;
                            "projects:manage": boolean;
                            "reports:generate": boolean;
                            "settings:manage": boolean;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        deletedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @description Your own space: nobody else can join, and it stays. */
                        isPersonal: boolean;
                        name: string;
                        /** @enum {unknown} */
                        role: "owner" | "admin" | "member" | "viewer" | "auditor" | "executive";
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you have: 304 where it is still so.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-None-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "name": "Pump housing",
                     *       "isPersonal": true,
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "deletedAt": "2026-11-21T09:30:00.000Z",
                     *       "role": "owner",
                     *       "abilities": {
                     *         "organization:delete": true,
                     *         "organization:transfer": true,
                     *         "settings:manage": true,
                     *         "members:manage": true,
                     *         "projects:create": true,
                     *         "projects:manage": true,
                     *         "models:create": true,
                     *         "reports:generate": true,
                     *         "analytics:read": true,
                     *         "audit:read": true,
                     *         "audit:export": true,
                     *         "audit:sensitive": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description What you may do in the organization. */
                        abilities: {
                            "analytics:read": boolean;
                            "audit:export": boolean;
                            "audit:read": boolean;
                            "audit:sensitive": boolean;
                            "members:manage": boolean;
                            "models:create": boolean;
                            "organization:delete": boolean;
                            "organization:transfer": boolean;
                            "projects:create": boolean;
                            "projects:manage": boolean;
                            "reports:generate": boolean;
                            "settings:manage": boolean;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        deletedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @description Your own space: nobody else can join, and it stays. */
                        isPersonal: boolean;
                        name: string;
                        /** @enum {unknown} */
                        role: "owner" | "admin" | "member" | "viewer" | "auditor" | "executive";
                        version: number;
                    };
                };
            };
            /** @description What you have is still so. */
            304: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    deleteOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    renameOrganization: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Pump housing",
                 *       "version": 1
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "name": "Pump housing",
                     *       "isPersonal": true,
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "deletedAt": "2026-11-21T09:30:00.000Z",
                     *       "role": "owner",
                     *       "abilities": {
                     *         "organization:delete": true,
                     *         "organization:transfer": true,
                     *         "settings:manage": true,
                     *         "members:manage": true,
                     *         "projects:create": true,
                     *         "projects:manage": true,
                     *         "models:create": true,
                     *         "reports:generate": true,
                     *         "analytics:read": true,
                     *         "audit:read": true,
                     *         "audit:export": true,
                     *         "audit:sensitive": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description What you may do in the organization. */
                        abilities: {
                            "analytics:read": boolean;
                            "audit:export": boolean;
                            "audit:read": boolean;
                            "audit:sensitive": boolean;
                            "members:manage": boolean;
                            "models:create": boolean;
                            "organization:delete": boolean;
                            "organization:transfer": boolean;
                            "projects:create": boolean;
                            "projects:manage": boolean;
                            "reports:generate": boolean;
                            "settings:manage": boolean;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        deletedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @description Your own space: nobody else can join, and it stays. */
                        isPersonal: boolean;
                        name: string;
                        /** @enum {unknown} */
                        role: "owner" | "admin" | "member" | "viewer" | "auditor" | "executive";
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                actorId?: string;
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /** @example 2026-11-21T09:30:00.000Z */
                from?: string;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                guestId?: string;
                /** @example 50 */
                limit?: number;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                modelId?: string;
                /** @example 0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77 */
                resourceId?: string;
                /**
                 * @description Before this time.
                 * @example 2026-11-21T09:30:00.000Z
                 */
                to?: string;
                /**
                 * @description One type, `ticket.created`, or all of a noun: `ticket`.
                 * @example ticket.changed
                 */
                type?: string;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "seq": 1,
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "type": "ticket.changed",
                     *           "sensitive": true,
                     *           "actor": {
                     *             "kind": "user",
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "name": "Pump housing"
                     *           },
                     *           "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "modelName": "text",
                     *           "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "resource": {
                     *             "kind": "text",
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "name": "Pump housing"
                     *           },
                     *           "payload": {},
                     *           "origin": {
                     *             "address": "192.0.2.7",
                     *             "client": "Mozilla/5.0",
                     *             "requestId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                     *           },
                     *           "position": 12,
                     *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            actor: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "user" | "guest";
                                name: string | null;
                            } | null;
                            componentId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            hash: string | null;
                            modelId: string | null;
                            modelName: string | null;
                            origin: {
                                address: string | null;
                                client: string | null;
                                requestId: string | null;
                            } | null;
                            /** @description Before and after of what changed. */
                            payload: {
                                [key: string]: unknown;
                            };
                            position: number | null;
                            resource: {
                                id: string;
                                kind: string;
                                name: string | null;
                            } | null;
                            revisionId: string | null;
                            /** @description Somebody read what is worth a record. */
                            sensitive: boolean;
                            seq: number;
                            /** @example ticket.changed */
                            type: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                /** @example json */
                format?: "json" | "csv";
                /** @example 2026-11-21T09:30:00.000Z */
                from?: string;
                /**
                 * @description Before this time.
                 * @example 2026-11-21T09:30:00.000Z
                 */
                to?: string;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    verifyAudit: {
        parameters: {
            query?: {
                /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
                hash?: string;
                /** @example 12 */
                position?: number;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isWhole": true,
                     *       "head": {
                     *         "position": 12,
                     *         "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *       },
                     *       "checked": 1,
                     *       "problemCount": 1,
                     *       "problems": [
                     *         {
                     *           "kind": "edited",
                     *           "position": 12,
                     *           "message": "The file holds no solid."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Events whose links were checked. */
                        checked: number;
                        head: {
                            hash: string;
                            position: number;
                        } | null;
                        isWhole: boolean;
                        problemCount: number;
                        /** @description The first hundred. */
                        problems: {
                            /** @enum {unknown} */
                            kind: "edited" | "removed" | "origin_edited" | "origin_removed" | "end_removed" | "rewritten" | "inserted";
                            message: string;
                            position: number | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "organizationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "email": "ada@example.com",
                     *           "role": "owner",
                     *           "status": "pending",
                     *           "invitedBy": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "sentAt": "2026-11-21T09:30:00.000Z",
                     *           "expiresAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            email: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            invitedBy: string;
                            /** Format: uuid */
                            organizationId: string;
                            /** @enum {unknown} */
                            role: "owner" | "admin" | "member" | "viewer" | "auditor" | "executive";
                            /**
                             * Format: date-time
                             * @description When the mail was sent last.
                             */
                            sentAt: string;
                            /** @enum {unknown} */
                            status: "pending" | "accepted" | "declined" | "revoked" | "expired";
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com",
                 *       "role": "owner"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                    /** @enum {unknown} */
                    role: "owner" | "admin" | "member" | "viewer" | "auditor" | "executive";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "organizationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "email": "ada@example.com",
                     *       "role": "owner",
                     *       "status": "pending",
                     *       "invitedBy": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "sentAt": "2026-11-21T09:30:00.000Z",
                     *       "expiresAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        email: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        invitedBy: string;
                        /** Format: uuid */
                        organizationId: string;
                        /** @enum {unknown} */
                        role: "owner" | "admin" | "member" | "viewer" | "auditor" | "executive";
                        /**
                         * Format: date-time
                         * @description When the mail was sent last.
                         */
                        sentAt: string;
                        /** @enum {unknown} */
                        status: "pending" | "accepted" | "declined" | "revoked" | "expired";
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "organizationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "email": "ada@example.com",
                     *       "role": "owner",
                     *       "status": "pending",
                     *       "invitedBy": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "sentAt": "2026-11-21T09:30:00.000Z",
                     *       "expiresAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        email: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        invitedBy: string;
                        /** Format: uuid */
                        organizationId: string;
                        /** @enum {unknown} */
                        role: "owner" | "admin" | "member" | "viewer" | "auditor" | "executive";
                        /**
                         * Format: date-time
                         * @description When the mail was sent last.
                         */
                        sentAt: string;
                        /** @enum {unknown} */
                        status: "pending" | "accepted" | "declined" | "revoked" | "expired";
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    leaveOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "userId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "email": "ada@example.com",
                     *           "role": "owner",
                     *           "addedPermissions": [
                     *             "settings:manage"
                     *           ],
                     *           "removedPermissions": [
                     *             "settings:manage"
                     *           ],
                     *           "permissions": [
                     *             "organization:delete"
                     *           ],
                     *           "version": 1,
                     *           "joinedAt": "2026-11-21T09:30:00.000Z",
                     *           "abilities": {
                     *             "change": true,
                     *             "remove": true
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @description What you may do about their membership. */
                            abilities: {
                                change: boolean;
                                remove: boolean;
                            };
                            addedPermissions: ("settings:manage" | "members:manage" | "projects:create" | "projects:manage" | "models:create" | "reports:generate" | "analytics:read" | "audit:read" | "audit:export" | "audit:sensitive")[];
                            email: string | null;
                            /** Format: date-time */
                            joinedAt: string;
                            /** @description What they may do, all in all. */
                            permissions: ("organization:delete" | "organization:transfer" | "settings:manage" | "members:manage" | "projects:create" | "projects:manage" | "models:create" | "reports:generate" | "analytics:read" | "audit:read" | "audit:export" | "audit:sensitive")[];
                            removedPermissions: ("settings:manage" | "members:manage" | "projects:create" | "projects:manage" | "models:create" | "reports:generate" | "analytics:read" | "audit:read" | "audit:export" | "audit:sensitive")[];
                            /** @enum {unknown} */
                            role: "owner" | "admin" | "member" | "viewer" | "auditor" | "executive";
                            /** Format: uuid */
                            userId: string;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "role": "owner",
                 *       "addedPermissions": [
                 *         "settings:manage"
                 *       ],
                 *       "removedPermissions": [
                 *         "settings:manage"
                 *       ]
                 *     }
                 */
                "application/json": {
                    addedPermissions?: ("settings:manage" | "members:manage" | "projects:create" | "projects:manage" | "models:create" | "reports:generate" | "analytics:read" | "audit:read" | "audit:export" | "audit:sensitive")[];
                    removedPermissions?: ("settings:manage" | "members:manage" | "projects:create" | "projects:manage" | "models:create" | "reports:generate" | "analytics:read" | "audit:read" | "audit:export" | "audit:sensitive")[];
                    /** @enum {unknown} */
                    role?: "owner" | "admin" | "member" | "viewer" | "auditor" | "executive";
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "email": "ada@example.com",
                     *       "role": "owner",
                     *       "addedPermissions": [
                     *         "settings:manage"
                     *       ],
                     *       "removedPermissions": [
                     *         "settings:manage"
                     *       ],
                     *       "permissions": [
                     *         "organization:delete"
                     *       ],
                     *       "version": 1,
                     *       "joinedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "change": true,
                     *         "remove": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description What you may do about their membership. */
                        abilities: {
                            change: boolean;
                            remove: boolean;
                        };
                        addedPermissions: ("settings:manage" | "members:manage" | "projects:create" | "projects:manage" | "models:create" | "reports:generate" | "analytics:read" | "audit:read" | "audit:export" | "audit:sensitive")[];
                        email: string | null;
                        /** Format: date-time */
                        joinedAt: string;
                        /** @description What they may do, all in all. */
                        permissions: ("organization:delete" | "organization:transfer" | "settings:manage" | "members:manage" | "projects:create" | "projects:manage" | "models:create" | "reports:generate" | "analytics:read" | "audit:read" | "audit:export" | "audit:sensitive")[];
                        removedPermissions: ("settings:manage" | "members:manage" | "projects:create" | "projects:manage" | "models:create" | "reports:generate" | "analytics:read" | "audit:read" | "audit:export" | "audit:sensitive")[];
                        /** @enum {unknown} */
                        role: "owner" | "admin" | "member" | "viewer" | "auditor" | "executive";
                        /** Format: uuid */
                        userId: string;
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Pump housing",
                 *       "isPrivate": true
                 *     }
                 */
                "application/json": {
                    /** @description For its members and the organization’s owners and admins; else for the whole organization. */
                    isPrivate?: boolean;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "organizationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "name": "Pump housing",
                     *       "isPrivate": true,
                     *       "version": 1,
                     *       "createdBy": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "deletedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "createModels": true,
                     *         "manage": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description What you may do with the project. */
                        abilities: {
                            createModels: boolean;
                            /** @description Rename, open, close, fill, delete and restore it. */
                            manage: boolean;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string | null;
                        deletedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @description For its members and the organization’s owners and admins; else for the whole organization. */
                        isPrivate: boolean;
                        name: string;
                        /** Format: uuid */
                        organizationId: string;
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    restoreOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "name": "Pump housing",
                     *       "isPersonal": true,
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "deletedAt": "2026-11-21T09:30:00.000Z",
                     *       "role": "owner",
                     *       "abilities": {
                     *         "organization:delete": true,
                     *         "organization:transfer": true,
                     *         "settings:manage": true,
                     *         "members:manage": true,
                     *         "projects:create": true,
                     *         "projects:manage": true,
                     *         "models:create": true,
                     *         "reports:generate": true,
                     *         "analytics:read": true,
                     *         "audit:read": true,
                     *         "audit:export": true,
                     *         "audit:sensitive": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description What you may do in the organization. */
                        abilities: {
                            "analytics:read": boolean;
                            "audit:export": boolean;
                            "audit:read": boolean;
                            "audit:sensitive": boolean;
                            "members:manage": boolean;
                            "models:create": boolean;
                            "organization:delete": boolean;
                            "organization:transfer": boolean;
                            "projects:create": boolean;
                            "projects:manage": boolean;
                            "reports:generate": boolean;
                            "settings:manage": boolean;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        deletedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @description Your own space: nobody else can join, and it stays. */
                        isPersonal: boolean;
                        name: string;
                        /** @enum {unknown} */
                        role: "owner" | "admin" | "member" | "viewer" | "auditor" | "executive";
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    transferOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "email": "ada@example.com",
                     *       "role": "owner",
                     *       "addedPermissions": [
                     *         "settings:manage"
                     *       ],
                     *       "removedPermissions": [
                     *         "settings:manage"
                     *       ],
                     *       "permissions": [
                     *         "organization:delete"
                     *       ],
                     *       "version": 1,
                     *       "joinedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "change": true,
                     *         "remove": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description What you may do about their membership. */
                        abilities: {
                            change: boolean;
                            remove: boolean;
                        };
                        addedPermissions: ("settings:manage" | "members:manage" | "projects:create" | "projects:manage" | "models:create" | "reports:generate" | "analytics:read" | "audit:read" | "audit:export" | "audit:sensitive")[];
                        email: string | null;
                        /** Format: date-time */
                        joinedAt: string;
                        /** @description What they may do, all in all. */
                        permissions: ("organization:delete" | "organization:transfer" | "settings:manage" | "members:manage" | "projects:create" | "projects:manage" | "models:create" | "reports:generate" | "analytics:read" | "audit:read" | "audit:export" | "audit:sensitive")[];
                        removedPermissions: ("settings:manage" | "members:manage" | "projects:create" | "projects:manage" | "models:create" | "reports:generate" | "analytics:read" | "audit:read" | "audit:export" | "audit:sensitive")[];
                        /** @enum {unknown} */
                        role: "owner" | "admin" | "member" | "viewer" | "auditor" | "executive";
                        /** Format: uuid */
                        userId: string;
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /**
                 * @description The deleted ones instead.
                 * @example true
                 */
                deleted?: boolean;
                /** @example 50 */
                limit?: number;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                organizationId?: string;
                /**
                 * @description Words that are all in the name.
                 * @example thin rib
                 */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "organizationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Pump housing",
                     *           "isPrivate": true,
                     *           "version": 1,
                     *           "createdBy": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "deletedAt": "2026-11-21T09:30:00.000Z",
                     *           "abilities": {
                     *             "createModels": true,
                     *             "manage": true
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @description What you may do with the project. */
                            abilities: {
                                createModels: boolean;
                                /** @description Rename, open, close, fill, delete and restore it. */
                                manage: boolean;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string | null;
                            deletedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description For its members and the organization’s owners and admins; else for the whole organization. */
                            isPrivate: boolean;
                            name: string;
                            /** Format: uuid */
                            organizationId: string;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you have: 304 where it is still so.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-None-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "organizationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "name": "Pump housing",
                     *       "isPrivate": true,
                     *       "version": 1,
                     *       "createdBy": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "deletedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "createModels": true,
                     *         "manage": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description What you may do with the project. */
                        abilities: {
                            createModels: boolean;
                            /** @description Rename, open, close, fill, delete and restore it. */
                            manage: boolean;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string | null;
                        deletedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @description For its members and the organization’s owners and admins; else for the whole organization. */
                        isPrivate: boolean;
                        name: string;
                        /** Format: uuid */
                        organizationId: string;
                        version: number;
                    };
                };
            };
            /** @description What you have is still so. */
            304: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    deleteProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    changeProject: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "name": "Pump housing",
                 *       "isPrivate": true
                 *     }
                 */
                "application/json": {
                    /** @description For its members and the organization’s owners and admins; else for the whole organization. */
                    isPrivate?: boolean;
                    name?: string;
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "organizationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "name": "Pump housing",
                     *       "isPrivate": true,
                     *       "version": 1,
                     *       "createdBy": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "deletedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "createModels": true,
                     *         "manage": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description What you may do with the project. */
                        abilities: {
                            createModels: boolean;
                            /** @description Rename, open, close, fill, delete and restore it. */
                            manage: boolean;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string | null;
                        deletedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @description For its members and the organization’s owners and admins; else for the whole organization. */
                        isPrivate: boolean;
                        name: string;
                        /** Format: uuid */
                        organizationId: string;
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listProjectMembers: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "userId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "email": "ada@example.com",
                     *           "addedAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            addedAt: string;
                            email: string | null;
                            /** Format: uuid */
                            userId: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    addProjectMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    removeProjectMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    restoreProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "organizationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "name": "Pump housing",
                     *       "isPrivate": true,
                     *       "version": 1,
                     *       "createdBy": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "deletedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "createModels": true,
                     *         "manage": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description What you may do with the project. */
                        abilities: {
                            createModels: boolean;
                            /** @description Rename, open, close, fill, delete and restore it. */
                            manage: boolean;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string | null;
                        deletedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @description For its members and the organization’s owners and admins; else for the whole organization. */
                        isPrivate: boolean;
                        name: string;
                        /** Format: uuid */
                        organizationId: string;
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    deleteReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    changeReply: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "body": "The rib is **0.8 mm** thick: please make it 1.2 mm."
                 *     }
                 */
                "application/json": {
                    /** @description Markdown. */
                    body: string;
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "ticketId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "body": "The rib is **0.8 mm** thick: please make it 1.2 mm.",
                     *       "bodyHtml": "<p>The rib is <strong>0.8 mm</strong> thick: please make it 1.2 mm.</p>",
                     *       "mentions": [
                     *         "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                     *       ],
                     *       "author": {
                     *         "kind": "user",
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "editedAt": "2026-11-21T09:30:00.000Z",
                     *       "deletedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "edit": true,
                     *         "delete": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            delete: boolean;
                            edit: boolean;
                        };
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "user" | "guest";
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** @description Markdown, as it was written; empty where it was deleted. */
                        body: string;
                        /** @description The same as HTML that is safe to show. */
                        bodyHtml: string;
                        /** Format: date-time */
                        createdAt: string;
                        deletedAt: string | null;
                        editedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        mentions: string[];
                        /** Format: uuid */
                        ticketId: string;
                        /** @description A change names the version it is of. */
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    getReplyHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "version": 1,
                     *           "title": "Rib too thin",
                     *           "body": "The rib is **0.8 mm** thick: please make it 1.2 mm.",
                     *           "bodyHtml": "<p>The rib is <strong>0.8 mm</strong> thick: please make it 1.2 mm.</p>",
                     *           "writtenAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Newest first; what it says now is not among them. */
                        items: {
                            /** @description Markdown, as it was written. */
                            body: string;
                            bodyHtml: string;
                            title: string | null;
                            /** @description The version whose words these were until they were changed. */
                            version: number;
                            /** Format: date-time */
                            writtenAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    getRevision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you have: 304 where it is still so.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-None-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "number": 1,
                     *       "fileName": "bracket.step",
                     *       "partNumber": "4711-02",
                     *       "revisionLetter": "B",
                     *       "material": "POM-C",
                     *       "version": 1,
                     *       "sizeBytes": 48213,
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "status": "awaiting_upload",
                     *       "reason": {
                     *         "code": "123456",
                     *         "message": "The file holds no solid."
                     *       },
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "confirmedAt": "2026-11-21T09:30:00.000Z",
                     *       "finishedAt": "2026-11-21T09:30:00.000Z",
                     *       "author": {
                     *         "kind": "user",
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "progress": 1,
                     *       "remainingMs": 1,
                     *       "steps": [
                     *         {
                     *           "name": "prescan",
                     *           "status": "pending",
                     *           "attempts": 1,
                     *           "fraction": 1,
                     *           "durationMs": 1,
                     *           "lastError": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "user" | "guest";
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        } | null;
                        confirmedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        fileName: string;
                        finishedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        material: string | null;
                        /** Format: uuid */
                        modelId: string;
                        number: number;
                        partNumber: string | null;
                        progress: number;
                        reason: {
                            code: string;
                            message: string;
                        } | null;
                        remainingMs: number | null;
                        revisionLetter: string | null;
                        sha256: string | null;
                        sizeBytes: number;
                        /**
                         * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                         * @enum {unknown}
                         */
                        status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                        steps: {
                            attempts: number;
                            durationMs: number | null;
                            fraction: number;
                            lastError: string | null;
                            /** @enum {unknown} */
                            name: "prescan" | "checksum" | "kernel" | "preview" | "scene" | "components" | "partFacts";
                            /** @enum {unknown} */
                            status: "pending" | "running" | "done" | "failed";
                        }[];
                        /** @description Counts changes; a change names the version it is of. */
                        version: number;
                    };
                };
            };
            /** @description What you have is still so. */
            304: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    withdrawUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    changeRevision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "partNumber": "4711-02",
                 *       "revisionLetter": "B",
                 *       "material": "POM-C"
                 *     }
                 */
                "application/json": {
                    material?: string | null;
                    partNumber?: string | null;
                    revisionLetter?: string | null;
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "number": 1,
                     *       "fileName": "bracket.step",
                     *       "partNumber": "4711-02",
                     *       "revisionLetter": "B",
                     *       "material": "POM-C",
                     *       "version": 1,
                     *       "sizeBytes": 48213,
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "status": "awaiting_upload",
                     *       "reason": {
                     *         "code": "123456",
                     *         "message": "The file holds no solid."
                     *       },
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "confirmedAt": "2026-11-21T09:30:00.000Z",
                     *       "finishedAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    "application/json": {
                        confirmedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        fileName: string;
                        finishedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        material: string | null;
                        /** Format: uuid */
                        modelId: string;
                        number: number;
                        partNumber: string | null;
                        reason: {
                            code: string;
                            message: string;
                        } | null;
                        revisionLetter: string | null;
                        sha256: string | null;
                        sizeBytes: number;
                        /**
                         * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                         * @enum {unknown}
                         */
                        status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                        /** @description Counts changes; a change names the version it is of. */
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    analyzeRevision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "analysis": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "status": "queued",
                     *         "rulesSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "componentsTotal": 1,
                     *         "componentsDone": 1,
                     *         "findingCount": 1,
                     *         "reason": {
                     *           "code": "123456",
                     *           "message": "The file holds no solid."
                     *         },
                     *         "finishedAt": "2026-11-21T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        analysis: {
                            componentsDone: number;
                            componentsTotal: number;
                            findingCount: number;
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            rulesSha256: string | null;
                            /** @enum {unknown} */
                            status: "queued" | "running" | "done" | "failed";
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listArtifacts: {
        parameters: {
            query?: {
                /**
                 * @description One or several, with commas between; all without it.
                 * @example preview,scene
                 */
                kinds?: string;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "kind": "source",
                     *           "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "sizeBytes": 48213,
                     *           "contentType": "image/png",
                     *           "url": "https://rapiddraft.example.com/api/objects/staging/5b1f",
                     *           "expiresAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            componentId: string | null;
                            contentType: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** @enum {unknown} */
                            kind: "source" | "preview" | "scene" | "mesh" | "evidence" | "brep";
                            sha256: string;
                            sizeBytes: number;
                            url: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    confirmUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "number": 1,
                     *       "fileName": "bracket.step",
                     *       "partNumber": "4711-02",
                     *       "revisionLetter": "B",
                     *       "material": "POM-C",
                     *       "version": 1,
                     *       "sizeBytes": 48213,
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "status": "awaiting_upload",
                     *       "reason": {
                     *         "code": "123456",
                     *         "message": "The file holds no solid."
                     *       },
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "confirmedAt": "2026-11-21T09:30:00.000Z",
                     *       "finishedAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    "application/json": {
                        confirmedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        fileName: string;
                        finishedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        material: string | null;
                        /** Format: uuid */
                        modelId: string;
                        number: number;
                        partNumber: string | null;
                        reason: {
                            code: string;
                            message: string;
                        } | null;
                        revisionLetter: string | null;
                        sha256: string | null;
                        sizeBytes: number;
                        /**
                         * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                         * @enum {unknown}
                         */
                        status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                        /** @description Counts changes; a change names the version it is of. */
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ConflictOrUploadMissingOrUploadSizeMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailableOrStoreUnavailable"];
        };
    };
    streamRevisionEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @example 1042 */
                "last-event-id"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listFindings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "analysis": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "status": "queued",
                     *         "rulesSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "componentsTotal": 1,
                     *         "componentsDone": 1,
                     *         "findingCount": 1,
                     *         "reason": {
                     *           "code": "123456",
                     *           "message": "The file holds no solid."
                     *         },
                     *         "finishedAt": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "definitionKey": "text",
                     *           "ruleId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "ruleVersion": 1,
                     *           "title": "Rib too thin",
                     *           "severity": "critical",
                     *           "measured": 1,
                     *           "expected": 1,
                     *           "comparison": "atLeast",
                     *           "unit": "mm",
                     *           "subject": "text",
                     *           "text": "The wall is 0.8 mm thick, less than 1.0 mm.",
                     *           "fix": "Make the wall at least 1.0 mm thick.",
                     *           "citation": {
                     *             "title": "Rib too thin",
                     *             "section": "text",
                     *             "says": "text"
                     *           },
                     *           "faces": [
                     *             1
                     *           ],
                     *           "signatures": [
                     *             "0123456789abcdef0123456789abcdef"
                     *           ],
                     *           "anchor": {
                     *             "point": [
                     *               1,
                     *               1,
                     *               1
                     *             ],
                     *             "normal": [
                     *               0,
                     *               0,
                     *               1
                     *             ]
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        analysis: {
                            componentsDone: number;
                            componentsTotal: number;
                            findingCount: number;
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            rulesSha256: string | null;
                            /** @enum {unknown} */
                            status: "queued" | "running" | "done" | "failed";
                        } | null;
                        items: {
                            /** @description In the definition's own frame, millimetres. */
                            anchor: {
                                normal: number[];
                                point: number[];
                            };
                            citation: {
                                says: string;
                                section: string;
                                title: string;
                            };
                            /** @enum {unknown} */
                            comparison: "atLeast" | "atMost";
                            /** Format: uuid */
                            componentId: string;
                            definitionKey: string;
                            expected: number;
                            /** @description Face ids within the definition. */
                            faces: number[];
                            fix: string;
                            id: string;
                            measured: number;
                            ruleId: string;
                            ruleVersion: number;
                            /** @enum {unknown} */
                            severity: "critical" | "major" | "minor" | "info";
                            signatures: string[];
                            subject: string;
                            text: string;
                            title: string;
                            unit: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listPartFacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Pump housing",
                     *           "occurrences": 1,
                     *           "triangles": 1,
                     *           "facts": {}
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            componentId: string;
                            /** @description Part Facts v1. */
                            facts: {
                                [key: string]: unknown;
                            };
                            name: string;
                            occurrences: number;
                            triangles: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    replaceRevision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fileName": "bracket.step",
                 *       "sizeBytes": 48213,
                 *       "partNumber": "4711-02",
                 *       "revisionLetter": "B",
                 *       "material": "POM-C"
                 *     }
                 */
                "application/json": {
                    fileName: string;
                    material?: string | null;
                    partNumber?: string | null;
                    revisionLetter?: string | null;
                    /** @description Exact size of the file, at most 2 GiB; the signed URL takes no other. */
                    sizeBytes: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "model": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "projectId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "organizationId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "ownerId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Pump housing",
                     *         "version": 1,
                     *         "createdAt": "2026-11-21T09:30:00.000Z",
                     *         "latestRevision": {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "number": 1,
                     *           "fileName": "bracket.step",
                     *           "partNumber": "4711-02",
                     *           "revisionLetter": "B",
                     *           "material": "POM-C",
                     *           "version": 1,
                     *           "sizeBytes": 48213,
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "status": "awaiting_upload",
                     *           "reason": {
                     *             "code": "123456",
                     *             "message": "The file holds no solid."
                     *           },
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "confirmedAt": "2026-11-21T09:30:00.000Z",
                     *           "finishedAt": "2026-11-21T09:30:00.000Z"
                     *         },
                     *         "role": "viewer",
                     *         "abilities": {
                     *           "view": true,
                     *           "comment": true,
                     *           "editReview": true,
                     *           "uploadRevision": true,
                     *           "analyse": true,
                     *           "exportReport": true,
                     *           "downloadSource": true,
                     *           "editModel": true,
                     *           "approveWaiver": true,
                     *           "share": true,
                     *           "delete": true,
                     *           "restore": true,
                     *           "transfer": true
                     *         }
                     *       },
                     *       "revision": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "number": 1,
                     *         "fileName": "bracket.step",
                     *         "partNumber": "4711-02",
                     *         "revisionLetter": "B",
                     *         "material": "POM-C",
                     *         "version": 1,
                     *         "sizeBytes": 48213,
                     *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "status": "awaiting_upload",
                     *         "reason": {
                     *           "code": "123456",
                     *           "message": "The file holds no solid."
                     *         },
                     *         "createdAt": "2026-11-21T09:30:00.000Z",
                     *         "confirmedAt": "2026-11-21T09:30:00.000Z",
                     *         "finishedAt": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "upload": {
                     *         "method": "PUT",
                     *         "url": "https://rapiddraft.example.com/api/objects/staging/5b1f",
                     *         "headers": {},
                     *         "expiresAt": "2026-11-21T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        model: {
                            /** @description What you may do with the model. */
                            abilities: {
                                analyse: boolean;
                                approveWaiver: boolean;
                                comment: boolean;
                                delete: boolean;
                                downloadSource: boolean;
                                editModel: boolean;
                                editReview: boolean;
                                exportReport: boolean;
                                restore: boolean;
                                share: boolean;
                                transfer: boolean;
                                uploadRevision: boolean;
                                view: boolean;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            latestRevision: {
                                confirmedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                fileName: string;
                                finishedAt: string | null;
                                /** Format: uuid */
                                id: string;
                                material: string | null;
                                /** Format: uuid */
                                modelId: string;
                                number: number;
                                partNumber: string | null;
                                reason: {
                                    code: string;
                                    message: string;
                                } | null;
                                revisionLetter: string | null;
                                sha256: string | null;
                                sizeBytes: number;
                                /**
                                 * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                                 * @enum {unknown}
                                 */
                                status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                                /** @description Counts changes; a change names the version it is of. */
                                version: number;
                            } | null;
                            name: string;
                            /** Format: uuid */
                            organizationId: string;
                            /** Format: uuid */
                            ownerId: string;
                            /** Format: uuid */
                            projectId: string;
                            role: ("viewer" | "commenter" | "editor" | "owner") | null;
                            version: number;
                        };
                        revision: {
                            confirmedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            fileName: string;
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            material: string | null;
                            /** Format: uuid */
                            modelId: string;
                            number: number;
                            partNumber: string | null;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            revisionLetter: string | null;
                            sha256: string | null;
                            sizeBytes: number;
                            /**
                             * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                             * @enum {unknown}
                             */
                            status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                            /** @description Counts changes; a change names the version it is of. */
                            version: number;
                        };
                        upload: {
                            /** Format: date-time */
                            expiresAt: string;
                            headers: {
                                [key: string]: string;
                            };
                            method: "PUT" | "GET";
                            url: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    getReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "report": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "analysisId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "version": 1,
                     *         "status": "queued",
                     *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "sizeBytes": 48213,
                     *         "pages": 1,
                     *         "reason": {
                     *           "code": "123456",
                     *           "message": "The file holds no solid."
                     *         },
                     *         "createdAt": "2026-11-21T09:30:00.000Z",
                     *         "url": "https://rapiddraft.example.com/api/objects/staging/5b1f"
                     *       }
                     *     }
                     */
                    "application/json": {
                        report: {
                            /** @description What it is the report of; null for guests who see some components alone. */
                            analysisId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            pages: number | null;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            sha256: string | null;
                            sizeBytes: number | null;
                            /** @enum {unknown} */
                            status: "queued" | "ready" | "failed";
                            url: string | null;
                            version: number;
                        } | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    exportReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "report": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "analysisId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "version": 1,
                     *         "status": "queued",
                     *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "sizeBytes": 48213,
                     *         "pages": 1,
                     *         "reason": {
                     *           "code": "123456",
                     *           "message": "The file holds no solid."
                     *         },
                     *         "createdAt": "2026-11-21T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        report: {
                            /** @description What it is the report of; null for guests who see some components alone. */
                            analysisId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            pages: number | null;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            sha256: string | null;
                            sizeBytes: number | null;
                            /** @enum {unknown} */
                            status: "queued" | "ready" | "failed";
                            version: number;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    retryRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "number": 1,
                     *       "fileName": "bracket.step",
                     *       "partNumber": "4711-02",
                     *       "revisionLetter": "B",
                     *       "material": "POM-C",
                     *       "version": 1,
                     *       "sizeBytes": 48213,
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "status": "awaiting_upload",
                     *       "reason": {
                     *         "code": "123456",
                     *         "message": "The file holds no solid."
                     *       },
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "confirmedAt": "2026-11-21T09:30:00.000Z",
                     *       "finishedAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    "application/json": {
                        confirmedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        fileName: string;
                        finishedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        material: string | null;
                        /** Format: uuid */
                        modelId: string;
                        number: number;
                        partNumber: string | null;
                        reason: {
                            code: string;
                            message: string;
                        } | null;
                        revisionLetter: string | null;
                        sha256: string | null;
                        sizeBytes: number;
                        /**
                         * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                         * @enum {unknown}
                         */
                        status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                        /** @description Counts changes; a change names the version it is of. */
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    getScene: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    signUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "upload": {
                     *         "method": "PUT",
                     *         "url": "https://rapiddraft.example.com/api/objects/staging/5b1f",
                     *         "headers": {},
                     *         "expiresAt": "2026-11-21T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        upload: {
                            /** Format: date-time */
                            expiresAt: string;
                            headers: {
                                [key: string]: string;
                            };
                            method: "PUT" | "GET";
                            url: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listUploadParts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "number": 1,
                     *           "offsetBytes": 1,
                     *           "sizeBytes": 48213,
                     *           "uploaded": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            number: number;
                            offsetBytes: number;
                            sizeBytes: number;
                            uploaded: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailableOrStoreUnavailable"];
        };
    };
    signUploadParts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "numbers": [
                 *         1
                 *       ]
                 *     }
                 */
                "application/json": {
                    numbers: number[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "number": 1,
                     *           "offsetBytes": 1,
                     *           "sizeBytes": 48213,
                     *           "upload": {
                     *             "method": "PUT",
                     *             "url": "https://rapiddraft.example.com/api/objects/staging/5b1f",
                     *             "headers": {},
                     *             "expiresAt": "2026-11-21T09:30:00.000Z"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            number: number;
                            offsetBytes: number;
                            sizeBytes: number;
                            upload: {
                                /** Format: date-time */
                                expiresAt: string;
                                headers: {
                                    [key: string]: string;
                                };
                                method: "PUT" | "GET";
                                url: string;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailableOrStoreUnavailable"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @example WyIyMDI2LTExLTAxIl0 */
                cursor?: string;
                /** @example finding */
                kind?: "finding" | "part_facts" | "rule" | "revision" | "ticket" | "reply" | "design_review" | "decision";
                /** @example 20 */
                limit?: number;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                modelId?: string;
                /**
                 * @description Of models that lie there.
                 * @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90
                 */
                projectId?: string;
                /** @example thin rib */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "query": "thin rib",
                     *       "hits": [
                     *         {
                     *           "kind": "finding",
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "title": "Rib too thin",
                     *           "text": "The wall is 0.8 mm thick, less than 1.0 mm.",
                     *           "highlights": [
                     *             [
                     *               1,
                     *               1
                     *             ]
                     *           ],
                     *           "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "within": "text",
                     *           "score": 1,
                     *           "why": [
                     *             "text"
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0",
                     *       "degraded": true
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description The embedding service did not answer: found by words alone.
                         * @enum {boolean}
                         */
                        degraded?: true;
                        hits: {
                            /** @description Where the words stand in `text`: first UTF-16 unit and the one after. */
                            highlights: number[][];
                            /** @description Id of the finding, the component, the rule, the revision, the ticket, the reply, the review or the decision. */
                            id: string;
                            /** @enum {unknown} */
                            kind: "finding" | "part_facts" | "rule" | "revision" | "ticket" | "reply" | "design_review" | "decision";
                            modelId: string | null;
                            revisionId: string | null;
                            /** @description Higher is better; comparable within one answer only. */
                            score: number;
                            /** @description Excerpt around the words found. */
                            text: string;
                            title: string;
                            why: string[];
                            /** @description Of a reply the ticket it belongs to, of a decision the review; null for the rest. */
                            within: string | null;
                        }[];
                        nextCursor: string | null;
                        query: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "device": "Firefox on Linux",
                     *           "address": "192.0.2.7",
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "lastSeenAt": "2026-11-21T09:30:00.000Z",
                     *           "expiresAt": "2026-11-21T09:30:00.000Z",
                     *           "isCurrent": true
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @description Where it was last seen. */
                            address: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** @description Browser or program, and system, as the client says of itself. */
                            device: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            /** @description It is the one that asks. */
                            isCurrent: boolean;
                            /**
                             * Format: date-time
                             * @description To the minute.
                             */
                            lastSeenAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    endSessions: {
        parameters: {
            query?: {
                /**
                 * @description Leave the one that asks.
                 * @example current
                 */
                keep?: "current";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    getVisit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "linkId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "level": "view",
                     *       "expiresAt": "2026-11-21T09:30:00.000Z",
                     *       "guest": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "needs": "email_code",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "lens": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "status": "preparing"
                     *       }
                     *     }
                     */
                    "application/json": {
                        expiresAt: string | null;
                        guest: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string | null;
                        };
                        lens: {
                            /** Format: uuid */
                            revisionId: string;
                            /**
                             * @description Whether the scene, preview and report of its components have been composed.
                             * @enum {unknown}
                             */
                            status: "preparing" | "ready" | "failed";
                        } | null;
                        /** @enum {unknown} */
                        level: "view" | "comment" | "edit";
                        /** Format: uuid */
                        linkId: string;
                        modelId: string | null;
                        /** @description `email_code`: the link asks for an address that you have to prove first. */
                        needs: "email_code" | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    revokeShareLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "label": "moulding",
                     *       "level": "view",
                     *       "allowedEmail": "ada@example.com",
                     *       "allowedDomain": "example.com",
                     *       "expiresAt": "2026-11-21T09:30:00.000Z",
                     *       "lens": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "componentIds": [
                     *           "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                     *         ]
                     *       },
                     *       "lensStatus": "preparing",
                     *       "status": "open",
                     *       "createdBy": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "revokedAt": "2026-11-21T09:30:00.000Z",
                     *       "useCount": 1,
                     *       "lastUsedAt": "2026-11-21T09:30:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": {
                        allowedDomain: string | null;
                        allowedEmail: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        createdBy: string;
                        expiresAt: string | null;
                        /** Format: uuid */
                        id: string;
                        label: string | null;
                        lastUsedAt: string | null;
                        lens: {
                            componentIds: string[];
                            /** Format: uuid */
                            revisionId: string;
                        } | null;
                        lensStatus: ("preparing" | "ready" | "failed") | null;
                        /** @enum {unknown} */
                        level: "view" | "comment" | "edit";
                        /** Format: uuid */
                        modelId: string;
                        revokedAt: string | null;
                        /** @enum {unknown} */
                        status: "open" | "expired" | "revoked";
                        /** @description How often its token was exchanged. */
                        useCount: number;
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    updateShareLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "label": "moulding",
                 *       "allowedEmail": "ada@example.com",
                 *       "allowedDomain": "example.com",
                 *       "expiresAt": "2026-11-21T09:30:00.000Z",
                 *       "level": "view"
                 *     }
                 */
                "application/json": {
                    allowedDomain?: string | null;
                    allowedEmail?: string | null;
                    expiresAt?: string | null;
                    label?: string | null;
                    /** @enum {unknown} */
                    level?: "view" | "comment" | "edit";
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "label": "moulding",
                     *       "level": "view",
                     *       "allowedEmail": "ada@example.com",
                     *       "allowedDomain": "example.com",
                     *       "expiresAt": "2026-11-21T09:30:00.000Z",
                     *       "lens": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "componentIds": [
                     *           "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                     *         ]
                     *       },
                     *       "lensStatus": "preparing",
                     *       "status": "open",
                     *       "createdBy": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "revokedAt": "2026-11-21T09:30:00.000Z",
                     *       "useCount": 1,
                     *       "lastUsedAt": "2026-11-21T09:30:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": {
                        allowedDomain: string | null;
                        allowedEmail: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        createdBy: string;
                        expiresAt: string | null;
                        /** Format: uuid */
                        id: string;
                        label: string | null;
                        lastUsedAt: string | null;
                        lens: {
                            componentIds: string[];
                            /** Format: uuid */
                            revisionId: string;
                        } | null;
                        lensStatus: ("preparing" | "ready" | "failed") | null;
                        /** @enum {unknown} */
                        level: "view" | "comment" | "edit";
                        /** Format: uuid */
                        modelId: string;
                        revokedAt: string | null;
                        /** @enum {unknown} */
                        status: "open" | "expired" | "revoked";
                        /** @description How often its token was exchanged. */
                        useCount: number;
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listShareLinkVisits: {
        parameters: {
            query?: {
                /** @example 1042 */
                cursor?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "visitedAt": "2026-11-21T09:30:00.000Z",
                     *           "address": "192.0.2.7",
                     *           "client": "Mozilla/5.0",
                     *           "guest": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "name": "Ada Lovelace",
                     *             "email": "ada@example.com"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            address: string;
                            /** @description What the browser says of itself. */
                            client: string;
                            guest: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                name: string | null;
                            };
                            /** Format: date-time */
                            visitedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    requestEmailCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sent": true
                     *     }
                     */
                    "application/json": {
                        /** @enum {boolean} */
                        sent: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    proveAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "1234 5678"
                 *     }
                 */
                "application/json": {
                    /** @description Eight digits. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "linkId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "level": "view",
                     *       "expiresAt": "2026-11-21T09:30:00.000Z",
                     *       "guest": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "needs": "email_code",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "lens": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "status": "preparing"
                     *       }
                     *     }
                     */
                    "application/json": {
                        expiresAt: string | null;
                        guest: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string | null;
                        };
                        lens: {
                            /** Format: uuid */
                            revisionId: string;
                            /**
                             * @description Whether the scene, preview and report of its components have been composed.
                             * @enum {unknown}
                             */
                            status: "preparing" | "ready" | "failed";
                        } | null;
                        /** @enum {unknown} */
                        level: "view" | "comment" | "edit";
                        /** Format: uuid */
                        linkId: string;
                        modelId: string | null;
                        /** @description `email_code`: the link asks for an address that you have to prove first. */
                        needs: "email_code" | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    nameGuest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Pump housing"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "linkId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "level": "view",
                     *       "expiresAt": "2026-11-21T09:30:00.000Z",
                     *       "guest": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "needs": "email_code",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "lens": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "status": "preparing"
                     *       }
                     *     }
                     */
                    "application/json": {
                        expiresAt: string | null;
                        guest: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string | null;
                        };
                        lens: {
                            /** Format: uuid */
                            revisionId: string;
                            /**
                             * @description Whether the scene, preview and report of its components have been composed.
                             * @enum {unknown}
                             */
                            status: "preparing" | "ready" | "failed";
                        } | null;
                        /** @enum {unknown} */
                        level: "view" | "comment" | "edit";
                        /** Format: uuid */
                        linkId: string;
                        modelId: string | null;
                        /** @description `email_code`: the link asks for an address that you have to prove first. */
                        needs: "email_code" | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listStars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "ticketId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "title": "Rib too thin",
                     *           "starredAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description At most 500. */
                        items: {
                            /** Format: uuid */
                            modelId: string;
                            /** Format: date-time */
                            starredAt: string;
                            ticketId: string | null;
                            /** @description Of the ticket, or the name of the model. */
                            title: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listTickets: {
        parameters: {
            query?: {
                /**
                 * @description A person, `me` or `none`.
                 * @example me
                 */
                assignee?: string;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                componentId?: string;
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /** @example moulding */
                label?: string;
                /** @example 50 */
                limit?: number;
                /**
                 * @description Written by you.
                 * @example true
                 */
                mine?: boolean;
                /**
                 * @description Its pin waits to be placed there.
                 * @example true
                 */
                needsPlacement?: boolean;
                /**
                 * @description Unfinished, and due before today (UTC).
                 * @example true
                 */
                overdue?: boolean;
                /** @example low */
                priority?: "low" | "normal" | "high" | "urgent";
                /**
                 * @description Whose pins are shown; of each ticket the newest without it.
                 * @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90
                 */
                revisionId?: string;
                /**
                 * @description `newest` (as it is without it), `updated`, `priority` (most urgent first), `due` (soonest first).
                 * @example newest
                 */
                sort?: "newest" | "updated" | "priority" | "due";
                /** @example true */
                starred?: boolean;
                /**
                 * @description One or several, with commas between.
                 * @example open
                 */
                status?: string;
                /**
                 * @description In title or text; or `#12`.
                 * @example The wall is 0.8 mm thick, less than 1.0 mm.
                 */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "number": 1,
                     *           "title": "Rib too thin",
                     *           "status": "open",
                     *           "priority": "low",
                     *           "assignee": {
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "name": "Ada Lovelace",
                     *             "email": "ada@example.com"
                     *           },
                     *           "dueOn": "2026-12-01",
                     *           "labels": [
                     *             "moulding"
                     *           ],
                     *           "pin": {
                     *             "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "occurrence": "0/1",
                     *             "positionMm": [
                     *               1,
                     *               1,
                     *               1
                     *             ],
                     *             "normal": [
                     *               0,
                     *               0,
                     *               1
                     *             ],
                     *             "face": {
                     *               "index": 1,
                     *               "signature": "0123456789abcdef0123456789abcdef"
                     *             },
                     *             "camera": {
                     *               "position": [
                     *                 12,
                     *                 12,
                     *                 12
                     *               ],
                     *               "target": [
                     *                 1,
                     *                 1,
                     *                 1
                     *               ],
                     *               "up": [
                     *                 0,
                     *                 1,
                     *                 0
                     *               ],
                     *               "projection": {
                     *                 "kind": "perspective",
                     *                 "fovDegrees": 1
                     *               }
                     *             },
                     *             "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "definitionKey": "text",
                     *             "carried": {
                     *               "from": {
                     *                 "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *                 "number": 1
                     *               },
                     *               "method": "same_geometry",
                     *               "confidence": 1,
                     *               "isConfirmed": true
                     *             }
                     *           },
                     *           "pinState": "placed",
                     *           "waitingPin": {
                     *             "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "from": {
                     *               "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *               "number": 1
                     *             },
                     *             "reason": "component_gone",
                     *             "proposal": {
                     *               "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *               "occurrence": "0/1",
                     *               "positionMm": [
                     *                 1,
                     *                 1,
                     *                 1
                     *               ],
                     *               "normal": [
                     *                 0,
                     *                 0,
                     *                 1
                     *               ],
                     *               "face": {
                     *                 "index": 1,
                     *                 "signature": "0123456789abcdef0123456789abcdef"
                     *               },
                     *               "camera": {
                     *                 "position": [
                     *                   12,
                     *                   12,
                     *                   12
                     *                 ],
                     *                 "target": [
                     *                   1,
                     *                   1,
                     *                   1
                     *                 ],
                     *                 "up": [
                     *                   0,
                     *                   1,
                     *                   0
                     *                 ],
                     *                 "projection": {
                     *                   "kind": "perspective",
                     *                   "fovDegrees": 1
                     *                 }
                     *               },
                     *               "method": "same_geometry",
                     *               "confidence": 1
                     *             }
                     *           },
                     *           "author": {
                     *             "kind": "user",
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "name": "Ada Lovelace",
                     *             "email": "ada@example.com"
                     *           },
                     *           "version": 1,
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "updatedAt": "2026-11-21T09:30:00.000Z",
                     *           "editedAt": "2026-11-21T09:30:00.000Z",
                     *           "replyCount": 1,
                     *           "attachmentCount": 1,
                     *           "isStarred": true,
                     *           "abilities": {
                     *             "comment": true,
                     *             "editText": true,
                     *             "editState": true,
                     *             "movePin": true,
                     *             "delete": true
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            abilities: {
                                comment: boolean;
                                delete: boolean;
                                editState: boolean;
                                editText: boolean;
                                movePin: boolean;
                            };
                            assignee: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            } | null;
                            attachmentCount: number;
                            author: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "user" | "guest";
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            dueOn: string | null;
                            editedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            isStarred: boolean;
                            labels: string[];
                            /** Format: uuid */
                            modelId: string;
                            /** @description Counts within the model. */
                            number: number;
                            pin: {
                                camera: {
                                    position: number[];
                                    projection: {
                                        fovDegrees: number;
                                        /** @enum {string} */
                                        kind: "perspective";
                                    } | {
                                        /** @description Of what is seen. */
                                        heightMm: number;
                                        /** @enum {string} */
                                        kind: "orthographic";
                                    };
                                    target: number[];
                                    up: number[];
                                } | null;
                                carried: {
                                    confidence: number;
                                    from: {
                                        number: number;
                                        /** Format: uuid */
                                        revisionId: string;
                                    } | null;
                                    /** @description Somebody said that it is right. */
                                    isConfirmed: boolean;
                                    /**
                                     * @description How it was found, the surest first.
                                     * @enum {unknown}
                                     */
                                    method: "same_geometry" | "same_face" | "same_surface" | "similar_face";
                                } | null;
                                /** Format: uuid */
                                componentId: string;
                                /** @description Same key, same geometry. */
                                definitionKey: string;
                                face: {
                                    index: number;
                                    /** @description As the evidence names the face. */
                                    signature: string;
                                } | null;
                                /** @description Of length 1, in the component’s own frame. */
                                normal: number[];
                                /** @description `path` of the instance in the scene. */
                                occurrence: string;
                                /** @description Millimetres, in the component’s own frame. */
                                positionMm: number[];
                                /** Format: uuid */
                                revisionId: string;
                            } | null;
                            /**
                             * @description On the revision asked for, or where it was pinned last: `placed` by somebody, `carried` there with the geometry, `needs_placement`, `none`, or `not_there`, as it was raised on a later revision.
                             * @enum {unknown}
                             */
                            pinState: "placed" | "carried" | "needs_placement" | "none" | "not_there";
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            replyCount: number;
                            /**
                             * Format: uuid
                             * @description The revision it was raised on; behind a supplier lens the one that it shows.
                             */
                            revisionId: string;
                            /** @enum {unknown} */
                            status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                            title: string;
                            /**
                             * Format: date-time
                             * @description Replies and attachments count.
                             */
                            updatedAt: string;
                            /** @description A change names the version it is of. */
                            version: number;
                            waitingPin: {
                                from: {
                                    number: number;
                                    /** Format: uuid */
                                    revisionId: string;
                                } | null;
                                proposal: {
                                    camera: {
                                        position: number[];
                                        projection: {
                                            fovDegrees: number;
                                            /** @enum {string} */
                                            kind: "perspective";
                                        } | {
                                            /** @description Of what is seen. */
                                            heightMm: number;
                                            /** @enum {string} */
                                            kind: "orthographic";
                                        };
                                        target: number[];
                                        up: number[];
                                    } | null;
                                    /** Format: uuid */
                                    componentId: string;
                                    confidence: number;
                                    face: {
                                        index: number;
                                        /** @description As the evidence names the face. */
                                        signature: string;
                                    } | null;
                                    /**
                                     * @description How it was found, the surest first.
                                     * @enum {unknown}
                                     */
                                    method: "same_geometry" | "same_face" | "same_surface" | "similar_face";
                                    /** @description Of length 1, in the component’s own frame. */
                                    normal: number[];
                                    /** @description `path` of the instance in the scene. */
                                    occurrence: string;
                                    /** @description Millimetres, in the component’s own frame. */
                                    positionMm: number[];
                                } | null;
                                /**
                                 * @description `component_gone`, `face_gone`: nothing like it is there; `unsure`: see the proposal; `failed`: the revisions could not be compared.
                                 * @enum {unknown}
                                 */
                                reason: "component_gone" | "face_gone" | "unsure" | "failed";
                                /** Format: uuid */
                                revisionId: string;
                            } | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    getTicket: {
        parameters: {
            query?: {
                /**
                 * @description Whose pins are shown; of each ticket the newest without it.
                 * @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90
                 */
                revisionId?: string;
            };
            header?: {
                /**
                 * @description The ETag of what you have: 304 where it is still so.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-None-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "number": 1,
                     *       "title": "Rib too thin",
                     *       "status": "open",
                     *       "priority": "low",
                     *       "assignee": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "dueOn": "2026-12-01",
                     *       "labels": [
                     *         "moulding"
                     *       ],
                     *       "pin": {
                     *         "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "occurrence": "0/1",
                     *         "positionMm": [
                     *           1,
                     *           1,
                     *           1
                     *         ],
                     *         "normal": [
                     *           0,
                     *           0,
                     *           1
                     *         ],
                     *         "face": {
                     *           "index": 1,
                     *           "signature": "0123456789abcdef0123456789abcdef"
                     *         },
                     *         "camera": {
                     *           "position": [
                     *             12,
                     *             12,
                     *             12
                     *           ],
                     *           "target": [
                     *             1,
                     *             1,
                     *             1
                     *           ],
                     *           "up": [
                     *             0,
                     *             1,
                     *             0
                     *           ],
                     *           "projection": {
                     *             "kind": "perspective",
                     *             "fovDegrees": 1
                     *           }
                     *         },
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "definitionKey": "text",
                     *         "carried": {
                     *           "from": {
                     *             "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "number": 1
                     *           },
                     *           "method": "same_geometry",
                     *           "confidence": 1,
                     *           "isConfirmed": true
                     *         }
                     *       },
                     *       "pinState": "placed",
                     *       "waitingPin": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "from": {
                     *           "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "number": 1
                     *         },
                     *         "reason": "component_gone",
                     *         "proposal": {
                     *           "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "occurrence": "0/1",
                     *           "positionMm": [
                     *             1,
                     *             1,
                     *             1
                     *           ],
                     *           "normal": [
                     *             0,
                     *             0,
                     *             1
                     *           ],
                     *           "face": {
                     *             "index": 1,
                     *             "signature": "0123456789abcdef0123456789abcdef"
                     *           },
                     *           "camera": {
                     *             "position": [
                     *               12,
                     *               12,
                     *               12
                     *             ],
                     *             "target": [
                     *               1,
                     *               1,
                     *               1
                     *             ],
                     *             "up": [
                     *               0,
                     *               1,
                     *               0
                     *             ],
                     *             "projection": {
                     *               "kind": "perspective",
                     *               "fovDegrees": 1
                     *             }
                     *           },
                     *           "method": "same_geometry",
                     *           "confidence": 1
                     *         }
                     *       },
                     *       "author": {
                     *         "kind": "user",
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "editedAt": "2026-11-21T09:30:00.000Z",
                     *       "replyCount": 1,
                     *       "attachmentCount": 1,
                     *       "isStarred": true,
                     *       "abilities": {
                     *         "comment": true,
                     *         "editText": true,
                     *         "editState": true,
                     *         "movePin": true,
                     *         "delete": true
                     *       },
                     *       "body": "The rib is **0.8 mm** thick: please make it 1.2 mm.",
                     *       "bodyHtml": "<p>The rib is <strong>0.8 mm</strong> thick: please make it 1.2 mm.</p>",
                     *       "mentions": [
                     *         "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                     *       ],
                     *       "nextStatuses": [
                     *         "open"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            comment: boolean;
                            delete: boolean;
                            editState: boolean;
                            editText: boolean;
                            movePin: boolean;
                        };
                        assignee: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        } | null;
                        attachmentCount: number;
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "user" | "guest";
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** @description Markdown, as it was written. */
                        body: string;
                        /** @description The same as HTML that is safe to show. */
                        bodyHtml: string;
                        /** Format: date-time */
                        createdAt: string;
                        dueOn: string | null;
                        editedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        isStarred: boolean;
                        labels: string[];
                        /** @description People mentioned, those who may see the model alone. */
                        mentions: string[];
                        /** Format: uuid */
                        modelId: string;
                        /** @description What its status may become. */
                        nextStatuses: ("open" | "in_progress" | "resolved" | "closed" | "wont_fix")[];
                        /** @description Counts within the model. */
                        number: number;
                        pin: {
                            camera: {
                                position: number[];
                                projection: {
                                    fovDegrees: number;
                                    /** @enum {string} */
                                    kind: "perspective";
                                } | {
                                    /** @description Of what is seen. */
                                    heightMm: number;
                                    /** @enum {string} */
                                    kind: "orthographic";
                                };
                                target: number[];
                                up: number[];
                            } | null;
                            carried: {
                                confidence: number;
                                from: {
                                    number: number;
                                    /** Format: uuid */
                                    revisionId: string;
                                } | null;
                                /** @description Somebody said that it is right. */
                                isConfirmed: boolean;
                                /**
                                 * @description How it was found, the surest first.
                                 * @enum {unknown}
                                 */
                                method: "same_geometry" | "same_face" | "same_surface" | "similar_face";
                            } | null;
                            /** Format: uuid */
                            componentId: string;
                            /** @description Same key, same geometry. */
                            definitionKey: string;
                            face: {
                                index: number;
                                /** @description As the evidence names the face. */
                                signature: string;
                            } | null;
                            /** @description Of length 1, in the component’s own frame. */
                            normal: number[];
                            /** @description `path` of the instance in the scene. */
                            occurrence: string;
                            /** @description Millimetres, in the component’s own frame. */
                            positionMm: number[];
                            /** Format: uuid */
                            revisionId: string;
                        } | null;
                        /**
                         * @description On the revision asked for, or where it was pinned last: `placed` by somebody, `carried` there with the geometry, `needs_placement`, `none`, or `not_there`, as it was raised on a later revision.
                         * @enum {unknown}
                         */
                        pinState: "placed" | "carried" | "needs_placement" | "none" | "not_there";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "urgent";
                        replyCount: number;
                        /**
                         * Format: uuid
                         * @description The revision it was raised on; behind a supplier lens the one that it shows.
                         */
                        revisionId: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                        title: string;
                        /**
                         * Format: date-time
                         * @description Replies and attachments count.
                         */
                        updatedAt: string;
                        /** @description A change names the version it is of. */
                        version: number;
                        waitingPin: {
                            from: {
                                number: number;
                                /** Format: uuid */
                                revisionId: string;
                            } | null;
                            proposal: {
                                camera: {
                                    position: number[];
                                    projection: {
                                        fovDegrees: number;
                                        /** @enum {string} */
                                        kind: "perspective";
                                    } | {
                                        /** @description Of what is seen. */
                                        heightMm: number;
                                        /** @enum {string} */
                                        kind: "orthographic";
                                    };
                                    target: number[];
                                    up: number[];
                                } | null;
                                /** Format: uuid */
                                componentId: string;
                                confidence: number;
                                face: {
                                    index: number;
                                    /** @description As the evidence names the face. */
                                    signature: string;
                                } | null;
                                /**
                                 * @description How it was found, the surest first.
                                 * @enum {unknown}
                                 */
                                method: "same_geometry" | "same_face" | "same_surface" | "similar_face";
                                /** @description Of length 1, in the component’s own frame. */
                                normal: number[];
                                /** @description `path` of the instance in the scene. */
                                occurrence: string;
                                /** @description Millimetres, in the component’s own frame. */
                                positionMm: number[];
                            } | null;
                            /**
                             * @description `component_gone`, `face_gone`: nothing like it is there; `unsure`: see the proposal; `failed`: the revisions could not be compared.
                             * @enum {unknown}
                             */
                            reason: "component_gone" | "face_gone" | "unsure" | "failed";
                            /** Format: uuid */
                            revisionId: string;
                        } | null;
                    };
                };
            };
            /** @description What you have is still so. */
            304: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    deleteTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    changeTicket: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "title": "Rib too thin",
                 *       "body": "The rib is **0.8 mm** thick: please make it 1.2 mm.",
                 *       "priority": "low",
                 *       "assigneeId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                 *       "dueOn": "2026-12-01",
                 *       "labels": [
                 *         "moulding"
                 *       ],
                 *       "pin": {
                 *         "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                 *         "occurrence": "0/1",
                 *         "positionMm": [
                 *           1,
                 *           1,
                 *           1
                 *         ],
                 *         "normal": [
                 *           0,
                 *           0,
                 *           1
                 *         ],
                 *         "face": {
                 *           "index": 1,
                 *           "signature": "0123456789abcdef0123456789abcdef"
                 *         },
                 *         "camera": {
                 *           "position": [
                 *             12,
                 *             12,
                 *             12
                 *           ],
                 *           "target": [
                 *             1,
                 *             1,
                 *             1
                 *           ],
                 *           "up": [
                 *             0,
                 *             1,
                 *             0
                 *           ],
                 *           "projection": {
                 *             "kind": "perspective",
                 *             "fovDegrees": 1
                 *           }
                 *         }
                 *       },
                 *       "status": "open"
                 *     }
                 */
                "application/json": {
                    assigneeId?: string | null;
                    /** @description Markdown. */
                    body?: string;
                    dueOn?: string | null;
                    labels?: string[];
                    pin?: {
                        camera?: {
                            position: number[];
                            projection: {
                                fovDegrees: number;
                                /** @enum {string} */
                                kind: "perspective";
                            } | {
                                /** @description Of what is seen. */
                                heightMm: number;
                                /** @enum {string} */
                                kind: "orthographic";
                            };
                            target: number[];
                            up: number[];
                        } | null;
                        /** Format: uuid */
                        componentId: string;
                        face?: {
                            index: number;
                            /** @description As the evidence names the face. */
                            signature: string;
                        } | null;
                        /** @description Of length 1, in the component’s own frame. */
                        normal: number[];
                        /** @description `path` of the instance in the scene. */
                        occurrence: string;
                        /** @description Millimetres, in the component’s own frame. */
                        positionMm: number[];
                    } | null;
                    /** @enum {unknown} */
                    priority?: "low" | "normal" | "high" | "urgent";
                    /** @enum {unknown} */
                    status?: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                    title?: string;
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /**
                     * @description For `If-None-Match` and `If-Match`.
                     * @example "3-4yR0hPz1Zc0Jq8bT"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "number": 1,
                     *       "title": "Rib too thin",
                     *       "status": "open",
                     *       "priority": "low",
                     *       "assignee": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "dueOn": "2026-12-01",
                     *       "labels": [
                     *         "moulding"
                     *       ],
                     *       "pin": {
                     *         "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "occurrence": "0/1",
                     *         "positionMm": [
                     *           1,
                     *           1,
                     *           1
                     *         ],
                     *         "normal": [
                     *           0,
                     *           0,
                     *           1
                     *         ],
                     *         "face": {
                     *           "index": 1,
                     *           "signature": "0123456789abcdef0123456789abcdef"
                     *         },
                     *         "camera": {
                     *           "position": [
                     *             12,
                     *             12,
                     *             12
                     *           ],
                     *           "target": [
                     *             1,
                     *             1,
                     *             1
                     *           ],
                     *           "up": [
                     *             0,
                     *             1,
                     *             0
                     *           ],
                     *           "projection": {
                     *             "kind": "perspective",
                     *             "fovDegrees": 1
                     *           }
                     *         },
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "definitionKey": "text",
                     *         "carried": {
                     *           "from": {
                     *             "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "number": 1
                     *           },
                     *           "method": "same_geometry",
                     *           "confidence": 1,
                     *           "isConfirmed": true
                     *         }
                     *       },
                     *       "pinState": "placed",
                     *       "waitingPin": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "from": {
                     *           "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "number": 1
                     *         },
                     *         "reason": "component_gone",
                     *         "proposal": {
                     *           "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "occurrence": "0/1",
                     *           "positionMm": [
                     *             1,
                     *             1,
                     *             1
                     *           ],
                     *           "normal": [
                     *             0,
                     *             0,
                     *             1
                     *           ],
                     *           "face": {
                     *             "index": 1,
                     *             "signature": "0123456789abcdef0123456789abcdef"
                     *           },
                     *           "camera": {
                     *             "position": [
                     *               12,
                     *               12,
                     *               12
                     *             ],
                     *             "target": [
                     *               1,
                     *               1,
                     *               1
                     *             ],
                     *             "up": [
                     *               0,
                     *               1,
                     *               0
                     *             ],
                     *             "projection": {
                     *               "kind": "perspective",
                     *               "fovDegrees": 1
                     *             }
                     *           },
                     *           "method": "same_geometry",
                     *           "confidence": 1
                     *         }
                     *       },
                     *       "author": {
                     *         "kind": "user",
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "editedAt": "2026-11-21T09:30:00.000Z",
                     *       "replyCount": 1,
                     *       "attachmentCount": 1,
                     *       "isStarred": true,
                     *       "abilities": {
                     *         "comment": true,
                     *         "editText": true,
                     *         "editState": true,
                     *         "movePin": true,
                     *         "delete": true
                     *       },
                     *       "body": "The rib is **0.8 mm** thick: please make it 1.2 mm.",
                     *       "bodyHtml": "<p>The rib is <strong>0.8 mm</strong> thick: please make it 1.2 mm.</p>",
                     *       "mentions": [
                     *         "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                     *       ],
                     *       "nextStatuses": [
                     *         "open"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            comment: boolean;
                            delete: boolean;
                            editState: boolean;
                            editText: boolean;
                            movePin: boolean;
                        };
                        assignee: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        } | null;
                        attachmentCount: number;
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "user" | "guest";
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** @description Markdown, as it was written. */
                        body: string;
                        /** @description The same as HTML that is safe to show. */
                        bodyHtml: string;
                        /** Format: date-time */
                        createdAt: string;
                        dueOn: string | null;
                        editedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        isStarred: boolean;
                        labels: string[];
                        /** @description People mentioned, those who may see the model alone. */
                        mentions: string[];
                        /** Format: uuid */
                        modelId: string;
                        /** @description What its status may become. */
                        nextStatuses: ("open" | "in_progress" | "resolved" | "closed" | "wont_fix")[];
                        /** @description Counts within the model. */
                        number: number;
                        pin: {
                            camera: {
                                position: number[];
                                projection: {
                                    fovDegrees: number;
                                    /** @enum {string} */
                                    kind: "perspective";
                                } | {
                                    /** @description Of what is seen. */
                                    heightMm: number;
                                    /** @enum {string} */
                                    kind: "orthographic";
                                };
                                target: number[];
                                up: number[];
                            } | null;
                            carried: {
                                confidence: number;
                                from: {
                                    number: number;
                                    /** Format: uuid */
                                    revisionId: string;
                                } | null;
                                /** @description Somebody said that it is right. */
                                isConfirmed: boolean;
                                /**
                                 * @description How it was found, the surest first.
                                 * @enum {unknown}
                                 */
                                method: "same_geometry" | "same_face" | "same_surface" | "similar_face";
                            } | null;
                            /** Format: uuid */
                            componentId: string;
                            /** @description Same key, same geometry. */
                            definitionKey: string;
                            face: {
                                index: number;
                                /** @description As the evidence names the face. */
                                signature: string;
                            } | null;
                            /** @description Of length 1, in the component’s own frame. */
                            normal: number[];
                            /** @description `path` of the instance in the scene. */
                            occurrence: string;
                            /** @description Millimetres, in the component’s own frame. */
                            positionMm: number[];
                            /** Format: uuid */
                            revisionId: string;
                        } | null;
                        /**
                         * @description On the revision asked for, or where it was pinned last: `placed` by somebody, `carried` there with the geometry, `needs_placement`, `none`, or `not_there`, as it was raised on a later revision.
                         * @enum {unknown}
                         */
                        pinState: "placed" | "carried" | "needs_placement" | "none" | "not_there";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "urgent";
                        replyCount: number;
                        /**
                         * Format: uuid
                         * @description The revision it was raised on; behind a supplier lens the one that it shows.
                         */
                        revisionId: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                        title: string;
                        /**
                         * Format: date-time
                         * @description Replies and attachments count.
                         */
                        updatedAt: string;
                        /** @description A change names the version it is of. */
                        version: number;
                        waitingPin: {
                            from: {
                                number: number;
                                /** Format: uuid */
                                revisionId: string;
                            } | null;
                            proposal: {
                                camera: {
                                    position: number[];
                                    projection: {
                                        fovDegrees: number;
                                        /** @enum {string} */
                                        kind: "perspective";
                                    } | {
                                        /** @description Of what is seen. */
                                        heightMm: number;
                                        /** @enum {string} */
                                        kind: "orthographic";
                                    };
                                    target: number[];
                                    up: number[];
                                } | null;
                                /** Format: uuid */
                                componentId: string;
                                confidence: number;
                                face: {
                                    index: number;
                                    /** @description As the evidence names the face. */
                                    signature: string;
                                } | null;
                                /**
                                 * @description How it was found, the surest first.
                                 * @enum {unknown}
                                 */
                                method: "same_geometry" | "same_face" | "same_surface" | "similar_face";
                                /** @description Of length 1, in the component’s own frame. */
                                normal: number[];
                                /** @description `path` of the instance in the scene. */
                                occurrence: string;
                                /** @description Millimetres, in the component’s own frame. */
                                positionMm: number[];
                            } | null;
                            /**
                             * @description `component_gone`, `face_gone`: nothing like it is there; `unsure`: see the proposal; `failed`: the revisions could not be compared.
                             * @enum {unknown}
                             */
                            reason: "component_gone" | "face_gone" | "unsure" | "failed";
                            /** Format: uuid */
                            revisionId: string;
                        } | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listAttachments: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "ticketId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "replyId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "fileName": "bracket.step",
                     *           "status": "awaiting_upload",
                     *           "reason": {
                     *             "code": "123456",
                     *             "message": "The file holds no solid."
                     *           },
                     *           "contentType": "image/png",
                     *           "sizeBytes": 48213,
                     *           "width": 1,
                     *           "height": 1,
                     *           "url": "https://rapiddraft.example.com/api/objects/staging/5b1f",
                     *           "variants": [
                     *             {
                     *               "kind": "webp",
                     *               "status": "queued",
                     *               "reason": {
                     *                 "code": "123456",
                     *                 "message": "The file holds no solid."
                     *               },
                     *               "contentType": "image/png",
                     *               "sizeBytes": 48213,
                     *               "width": 1,
                     *               "height": 1,
                     *               "url": "https://rapiddraft.example.com/api/objects/staging/5b1f"
                     *             }
                     *           ],
                     *           "author": {
                     *             "kind": "user",
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "name": "Ada Lovelace",
                     *             "email": "ada@example.com"
                     *           },
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "abilities": {
                     *             "edit": true,
                     *             "regenerate": true,
                     *             "delete": true
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            abilities: {
                                delete: boolean;
                                edit: boolean;
                                regenerate: boolean;
                            };
                            author: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "user" | "guest";
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            };
                            contentType: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            fileName: string;
                            height: number | null;
                            /** Format: uuid */
                            id: string;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            replyId: string | null;
                            sizeBytes: number | null;
                            /**
                             * @description `rejected`: the file is not taken, `reason` says why. `failed`: our side; confirm it again.
                             * @enum {unknown}
                             */
                            status: "awaiting_upload" | "queued" | "ready" | "rejected" | "failed";
                            /** Format: uuid */
                            ticketId: string;
                            url: string | null;
                            /** @description Of pictures, each with a status of its own. */
                            variants: {
                                contentType: string | null;
                                height: number | null;
                                /** @enum {unknown} */
                                kind: "webp" | "avif" | "thumbnail";
                                reason: {
                                    code: string;
                                    message: string;
                                } | null;
                                sizeBytes: number | null;
                                /** @enum {unknown} */
                                status: "queued" | "ready" | "failed";
                                url: string | null;
                                width: number | null;
                            }[];
                            width: number | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    createAttachment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fileName": "bracket.step",
                 *       "contentType": "image/png",
                 *       "sizeBytes": 48213,
                 *       "replyId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                 *     }
                 */
                "application/json": {
                    /** @description `image/png`, `image/jpeg`, `image/webp`, `image/gif`, `image/avif` or `application/pdf`. */
                    contentType: string;
                    fileName: string;
                    /**
                     * Format: uuid
                     * @description One’s own reply that it belongs to.
                     */
                    replyId?: string;
                    /** @description Exact size of the file: a picture of 10 MiB at most, a PDF of 50 MiB. */
                    sizeBytes: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attachment": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "ticketId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "replyId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "fileName": "bracket.step",
                     *         "status": "awaiting_upload",
                     *         "reason": {
                     *           "code": "123456",
                     *           "message": "The file holds no solid."
                     *         },
                     *         "contentType": "image/png",
                     *         "sizeBytes": 48213,
                     *         "width": 1,
                     *         "height": 1,
                     *         "url": "https://rapiddraft.example.com/api/objects/staging/5b1f",
                     *         "variants": [
                     *           {
                     *             "kind": "webp",
                     *             "status": "queued",
                     *             "reason": {
                     *               "code": "123456",
                     *               "message": "The file holds no solid."
                     *             },
                     *             "contentType": "image/png",
                     *             "sizeBytes": 48213,
                     *             "width": 1,
                     *             "height": 1,
                     *             "url": "https://rapiddraft.example.com/api/objects/staging/5b1f"
                     *           }
                     *         ],
                     *         "author": {
                     *           "kind": "user",
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Ada Lovelace",
                     *           "email": "ada@example.com"
                     *         },
                     *         "createdAt": "2026-11-21T09:30:00.000Z",
                     *         "abilities": {
                     *           "edit": true,
                     *           "regenerate": true,
                     *           "delete": true
                     *         }
                     *       },
                     *       "upload": {
                     *         "method": "PUT",
                     *         "url": "https://rapiddraft.example.com/api/objects/staging/5b1f",
                     *         "headers": {},
                     *         "expiresAt": "2026-11-21T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        attachment: {
                            abilities: {
                                delete: boolean;
                                edit: boolean;
                                regenerate: boolean;
                            };
                            author: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "user" | "guest";
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            };
                            contentType: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            fileName: string;
                            height: number | null;
                            /** Format: uuid */
                            id: string;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            replyId: string | null;
                            sizeBytes: number | null;
                            /**
                             * @description `rejected`: the file is not taken, `reason` says why. `failed`: our side; confirm it again.
                             * @enum {unknown}
                             */
                            status: "awaiting_upload" | "queued" | "ready" | "rejected" | "failed";
                            /** Format: uuid */
                            ticketId: string;
                            url: string | null;
                            /** @description Of pictures, each with a status of its own. */
                            variants: {
                                contentType: string | null;
                                height: number | null;
                                /** @enum {unknown} */
                                kind: "webp" | "avif" | "thumbnail";
                                reason: {
                                    code: string;
                                    message: string;
                                } | null;
                                sizeBytes: number | null;
                                /** @enum {unknown} */
                                status: "queued" | "ready" | "failed";
                                url: string | null;
                                width: number | null;
                            }[];
                            width: number | null;
                        };
                        upload: {
                            /** Format: date-time */
                            expiresAt: string;
                            headers: {
                                [key: string]: string;
                            };
                            method: "PUT" | "GET";
                            url: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    getTicketHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "version": 1,
                     *           "title": "Rib too thin",
                     *           "body": "The rib is **0.8 mm** thick: please make it 1.2 mm.",
                     *           "bodyHtml": "<p>The rib is <strong>0.8 mm</strong> thick: please make it 1.2 mm.</p>",
                     *           "writtenAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Newest first; what it says now is not among them. */
                        items: {
                            /** @description Markdown, as it was written. */
                            body: string;
                            bodyHtml: string;
                            title: string | null;
                            /** @description The version whose words these were until they were changed. */
                            version: number;
                            /** Format: date-time */
                            writtenAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    putPin: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                revisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "pin": {
                 *         "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                 *         "occurrence": "0/1",
                 *         "positionMm": [
                 *           1,
                 *           1,
                 *           1
                 *         ],
                 *         "normal": [
                 *           0,
                 *           0,
                 *           1
                 *         ],
                 *         "face": {
                 *           "index": 1,
                 *           "signature": "0123456789abcdef0123456789abcdef"
                 *         },
                 *         "camera": {
                 *           "position": [
                 *             12,
                 *             12,
                 *             12
                 *           ],
                 *           "target": [
                 *             1,
                 *             1,
                 *             1
                 *           ],
                 *           "up": [
                 *             0,
                 *             1,
                 *             0
                 *           ],
                 *           "projection": {
                 *             "kind": "perspective",
                 *             "fovDegrees": 1
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    pin: {
                        camera?: {
                            position: number[];
                            projection: {
                                fovDegrees: number;
                                /** @enum {string} */
                                kind: "perspective";
                            } | {
                                /** @description Of what is seen. */
                                heightMm: number;
                                /** @enum {string} */
                                kind: "orthographic";
                            };
                            target: number[];
                            up: number[];
                        } | null;
                        /** Format: uuid */
                        componentId: string;
                        face?: {
                            index: number;
                            /** @description As the evidence names the face. */
                            signature: string;
                        } | null;
                        /** @description Of length 1, in the component’s own frame. */
                        normal: number[];
                        /** @description `path` of the instance in the scene. */
                        occurrence: string;
                        /** @description Millimetres, in the component’s own frame. */
                        positionMm: number[];
                    } | null;
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "number": 1,
                     *       "title": "Rib too thin",
                     *       "status": "open",
                     *       "priority": "low",
                     *       "assignee": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "dueOn": "2026-12-01",
                     *       "labels": [
                     *         "moulding"
                     *       ],
                     *       "pin": {
                     *         "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "occurrence": "0/1",
                     *         "positionMm": [
                     *           1,
                     *           1,
                     *           1
                     *         ],
                     *         "normal": [
                     *           0,
                     *           0,
                     *           1
                     *         ],
                     *         "face": {
                     *           "index": 1,
                     *           "signature": "0123456789abcdef0123456789abcdef"
                     *         },
                     *         "camera": {
                     *           "position": [
                     *             12,
                     *             12,
                     *             12
                     *           ],
                     *           "target": [
                     *             1,
                     *             1,
                     *             1
                     *           ],
                     *           "up": [
                     *             0,
                     *             1,
                     *             0
                     *           ],
                     *           "projection": {
                     *             "kind": "perspective",
                     *             "fovDegrees": 1
                     *           }
                     *         },
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "definitionKey": "text",
                     *         "carried": {
                     *           "from": {
                     *             "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "number": 1
                     *           },
                     *           "method": "same_geometry",
                     *           "confidence": 1,
                     *           "isConfirmed": true
                     *         }
                     *       },
                     *       "pinState": "placed",
                     *       "waitingPin": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "from": {
                     *           "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "number": 1
                     *         },
                     *         "reason": "component_gone",
                     *         "proposal": {
                     *           "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "occurrence": "0/1",
                     *           "positionMm": [
                     *             1,
                     *             1,
                     *             1
                     *           ],
                     *           "normal": [
                     *             0,
                     *             0,
                     *             1
                     *           ],
                     *           "face": {
                     *             "index": 1,
                     *             "signature": "0123456789abcdef0123456789abcdef"
                     *           },
                     *           "camera": {
                     *             "position": [
                     *               12,
                     *               12,
                     *               12
                     *             ],
                     *             "target": [
                     *               1,
                     *               1,
                     *               1
                     *             ],
                     *             "up": [
                     *               0,
                     *               1,
                     *               0
                     *             ],
                     *             "projection": {
                     *               "kind": "perspective",
                     *               "fovDegrees": 1
                     *             }
                     *           },
                     *           "method": "same_geometry",
                     *           "confidence": 1
                     *         }
                     *       },
                     *       "author": {
                     *         "kind": "user",
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "editedAt": "2026-11-21T09:30:00.000Z",
                     *       "replyCount": 1,
                     *       "attachmentCount": 1,
                     *       "isStarred": true,
                     *       "abilities": {
                     *         "comment": true,
                     *         "editText": true,
                     *         "editState": true,
                     *         "movePin": true,
                     *         "delete": true
                     *       },
                     *       "body": "The rib is **0.8 mm** thick: please make it 1.2 mm.",
                     *       "bodyHtml": "<p>The rib is <strong>0.8 mm</strong> thick: please make it 1.2 mm.</p>",
                     *       "mentions": [
                     *         "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                     *       ],
                     *       "nextStatuses": [
                     *         "open"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            comment: boolean;
                            delete: boolean;
                            editState: boolean;
                            editText: boolean;
                            movePin: boolean;
                        };
                        assignee: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        } | null;
                        attachmentCount: number;
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "user" | "guest";
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** @description Markdown, as it was written. */
                        body: string;
                        /** @description The same as HTML that is safe to show. */
                        bodyHtml: string;
                        /** Format: date-time */
                        createdAt: string;
                        dueOn: string | null;
                        editedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        isStarred: boolean;
                        labels: string[];
                        /** @description People mentioned, those who may see the model alone. */
                        mentions: string[];
                        /** Format: uuid */
                        modelId: string;
                        /** @description What its status may become. */
                        nextStatuses: ("open" | "in_progress" | "resolved" | "closed" | "wont_fix")[];
                        /** @description Counts within the model. */
                        number: number;
                        pin: {
                            camera: {
                                position: number[];
                                projection: {
                                    fovDegrees: number;
                                    /** @enum {string} */
                                    kind: "perspective";
                                } | {
                                    /** @description Of what is seen. */
                                    heightMm: number;
                                    /** @enum {string} */
                                    kind: "orthographic";
                                };
                                target: number[];
                                up: number[];
                            } | null;
                            carried: {
                                confidence: number;
                                from: {
                                    number: number;
                                    /** Format: uuid */
                                    revisionId: string;
                                } | null;
                                /** @description Somebody said that it is right. */
                                isConfirmed: boolean;
                                /**
                                 * @description How it was found, the surest first.
                                 * @enum {unknown}
                                 */
                                method: "same_geometry" | "same_face" | "same_surface" | "similar_face";
                            } | null;
                            /** Format: uuid */
                            componentId: string;
                            /** @description Same key, same geometry. */
                            definitionKey: string;
                            face: {
                                index: number;
                                /** @description As the evidence names the face. */
                                signature: string;
                            } | null;
                            /** @description Of length 1, in the component’s own frame. */
                            normal: number[];
                            /** @description `path` of the instance in the scene. */
                            occurrence: string;
                            /** @description Millimetres, in the component’s own frame. */
                            positionMm: number[];
                            /** Format: uuid */
                            revisionId: string;
                        } | null;
                        /**
                         * @description On the revision asked for, or where it was pinned last: `placed` by somebody, `carried` there with the geometry, `needs_placement`, `none`, or `not_there`, as it was raised on a later revision.
                         * @enum {unknown}
                         */
                        pinState: "placed" | "carried" | "needs_placement" | "none" | "not_there";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "urgent";
                        replyCount: number;
                        /**
                         * Format: uuid
                         * @description The revision it was raised on; behind a supplier lens the one that it shows.
                         */
                        revisionId: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                        title: string;
                        /**
                         * Format: date-time
                         * @description Replies and attachments count.
                         */
                        updatedAt: string;
                        /** @description A change names the version it is of. */
                        version: number;
                        waitingPin: {
                            from: {
                                number: number;
                                /** Format: uuid */
                                revisionId: string;
                            } | null;
                            proposal: {
                                camera: {
                                    position: number[];
                                    projection: {
                                        fovDegrees: number;
                                        /** @enum {string} */
                                        kind: "perspective";
                                    } | {
                                        /** @description Of what is seen. */
                                        heightMm: number;
                                        /** @enum {string} */
                                        kind: "orthographic";
                                    };
                                    target: number[];
                                    up: number[];
                                } | null;
                                /** Format: uuid */
                                componentId: string;
                                confidence: number;
                                face: {
                                    index: number;
                                    /** @description As the evidence names the face. */
                                    signature: string;
                                } | null;
                                /**
                                 * @description How it was found, the surest first.
                                 * @enum {unknown}
                                 */
                                method: "same_geometry" | "same_face" | "same_surface" | "similar_face";
                                /** @description Of length 1, in the component’s own frame. */
                                normal: number[];
                                /** @description `path` of the instance in the scene. */
                                occurrence: string;
                                /** @description Millimetres, in the component’s own frame. */
                                positionMm: number[];
                            } | null;
                            /**
                             * @description `component_gone`, `face_gone`: nothing like it is there; `unsure`: see the proposal; `failed`: the revisions could not be compared.
                             * @enum {unknown}
                             */
                            reason: "component_gone" | "face_gone" | "unsure" | "failed";
                            /** Format: uuid */
                            revisionId: string;
                        } | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    confirmPin: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, in place of `version`: 412 where it is another by now.
                 * @example "3-4yR0hPz1Zc0Jq8bT"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                revisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1
                 *     }
                 */
                "application/json": {
                    /** @description Of what you change, as you saw it; 409 where it is another by now. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "modelId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "number": 1,
                     *       "title": "Rib too thin",
                     *       "status": "open",
                     *       "priority": "low",
                     *       "assignee": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "dueOn": "2026-12-01",
                     *       "labels": [
                     *         "moulding"
                     *       ],
                     *       "pin": {
                     *         "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "occurrence": "0/1",
                     *         "positionMm": [
                     *           1,
                     *           1,
                     *           1
                     *         ],
                     *         "normal": [
                     *           0,
                     *           0,
                     *           1
                     *         ],
                     *         "face": {
                     *           "index": 1,
                     *           "signature": "0123456789abcdef0123456789abcdef"
                     *         },
                     *         "camera": {
                     *           "position": [
                     *             12,
                     *             12,
                     *             12
                     *           ],
                     *           "target": [
                     *             1,
                     *             1,
                     *             1
                     *           ],
                     *           "up": [
                     *             0,
                     *             1,
                     *             0
                     *           ],
                     *           "projection": {
                     *             "kind": "perspective",
                     *             "fovDegrees": 1
                     *           }
                     *         },
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "definitionKey": "text",
                     *         "carried": {
                     *           "from": {
                     *             "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "number": 1
                     *           },
                     *           "method": "same_geometry",
                     *           "confidence": 1,
                     *           "isConfirmed": true
                     *         }
                     *       },
                     *       "pinState": "placed",
                     *       "waitingPin": {
                     *         "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "from": {
                     *           "revisionId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "number": 1
                     *         },
                     *         "reason": "component_gone",
                     *         "proposal": {
                     *           "componentId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "occurrence": "0/1",
                     *           "positionMm": [
                     *             1,
                     *             1,
                     *             1
                     *           ],
                     *           "normal": [
                     *             0,
                     *             0,
                     *             1
                     *           ],
                     *           "face": {
                     *             "index": 1,
                     *             "signature": "0123456789abcdef0123456789abcdef"
                     *           },
                     *           "camera": {
                     *             "position": [
                     *               12,
                     *               12,
                     *               12
                     *             ],
                     *             "target": [
                     *               1,
                     *               1,
                     *               1
                     *             ],
                     *             "up": [
                     *               0,
                     *               1,
                     *               0
                     *             ],
                     *             "projection": {
                     *               "kind": "perspective",
                     *               "fovDegrees": 1
                     *             }
                     *           },
                     *           "method": "same_geometry",
                     *           "confidence": 1
                     *         }
                     *       },
                     *       "author": {
                     *         "kind": "user",
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "updatedAt": "2026-11-21T09:30:00.000Z",
                     *       "editedAt": "2026-11-21T09:30:00.000Z",
                     *       "replyCount": 1,
                     *       "attachmentCount": 1,
                     *       "isStarred": true,
                     *       "abilities": {
                     *         "comment": true,
                     *         "editText": true,
                     *         "editState": true,
                     *         "movePin": true,
                     *         "delete": true
                     *       },
                     *       "body": "The rib is **0.8 mm** thick: please make it 1.2 mm.",
                     *       "bodyHtml": "<p>The rib is <strong>0.8 mm</strong> thick: please make it 1.2 mm.</p>",
                     *       "mentions": [
                     *         "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                     *       ],
                     *       "nextStatuses": [
                     *         "open"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            comment: boolean;
                            delete: boolean;
                            editState: boolean;
                            editText: boolean;
                            movePin: boolean;
                        };
                        assignee: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        } | null;
                        attachmentCount: number;
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "user" | "guest";
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** @description Markdown, as it was written. */
                        body: string;
                        /** @description The same as HTML that is safe to show. */
                        bodyHtml: string;
                        /** Format: date-time */
                        createdAt: string;
                        dueOn: string | null;
                        editedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        isStarred: boolean;
                        labels: string[];
                        /** @description People mentioned, those who may see the model alone. */
                        mentions: string[];
                        /** Format: uuid */
                        modelId: string;
                        /** @description What its status may become. */
                        nextStatuses: ("open" | "in_progress" | "resolved" | "closed" | "wont_fix")[];
                        /** @description Counts within the model. */
                        number: number;
                        pin: {
                            camera: {
                                position: number[];
                                projection: {
                                    fovDegrees: number;
                                    /** @enum {string} */
                                    kind: "perspective";
                                } | {
                                    /** @description Of what is seen. */
                                    heightMm: number;
                                    /** @enum {string} */
                                    kind: "orthographic";
                                };
                                target: number[];
                                up: number[];
                            } | null;
                            carried: {
                                confidence: number;
                                from: {
                                    number: number;
                                    /** Format: uuid */
                                    revisionId: string;
                                } | null;
                                /** @description Somebody said that it is right. */
                                isConfirmed: boolean;
                                /**
                                 * @description How it was found, the surest first.
                                 * @enum {unknown}
                                 */
                                method: "same_geometry" | "same_face" | "same_surface" | "similar_face";
                            } | null;
                            /** Format: uuid */
                            componentId: string;
                            /** @description Same key, same geometry. */
                            definitionKey: string;
                            face: {
                                index: number;
                                /** @description As the evidence names the face. */
                                signature: string;
                            } | null;
                            /** @description Of length 1, in the component’s own frame. */
                            normal: number[];
                            /** @description `path` of the instance in the scene. */
                            occurrence: string;
                            /** @description Millimetres, in the component’s own frame. */
                            positionMm: number[];
                            /** Format: uuid */
                            revisionId: string;
                        } | null;
                        /**
                         * @description On the revision asked for, or where it was pinned last: `placed` by somebody, `carried` there with the geometry, `needs_placement`, `none`, or `not_there`, as it was raised on a later revision.
                         * @enum {unknown}
                         */
                        pinState: "placed" | "carried" | "needs_placement" | "none" | "not_there";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "urgent";
                        replyCount: number;
                        /**
                         * Format: uuid
                         * @description The revision it was raised on; behind a supplier lens the one that it shows.
                         */
                        revisionId: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "resolved" | "closed" | "wont_fix";
                        title: string;
                        /**
                         * Format: date-time
                         * @description Replies and attachments count.
                         */
                        updatedAt: string;
                        /** @description A change names the version it is of. */
                        version: number;
                        waitingPin: {
                            from: {
                                number: number;
                                /** Format: uuid */
                                revisionId: string;
                            } | null;
                            proposal: {
                                camera: {
                                    position: number[];
                                    projection: {
                                        fovDegrees: number;
                                        /** @enum {string} */
                                        kind: "perspective";
                                    } | {
                                        /** @description Of what is seen. */
                                        heightMm: number;
                                        /** @enum {string} */
                                        kind: "orthographic";
                                    };
                                    target: number[];
                                    up: number[];
                                } | null;
                                /** Format: uuid */
                                componentId: string;
                                confidence: number;
                                face: {
                                    index: number;
                                    /** @description As the evidence names the face. */
                                    signature: string;
                                } | null;
                                /**
                                 * @description How it was found, the surest first.
                                 * @enum {unknown}
                                 */
                                method: "same_geometry" | "same_face" | "same_surface" | "similar_face";
                                /** @description Of length 1, in the component’s own frame. */
                                normal: number[];
                                /** @description `path` of the instance in the scene. */
                                occurrence: string;
                                /** @description Millimetres, in the component’s own frame. */
                                positionMm: number[];
                            } | null;
                            /**
                             * @description `component_gone`, `face_gone`: nothing like it is there; `unsure`: see the proposal; `failed`: the revisions could not be compared.
                             * @enum {unknown}
                             */
                            reason: "component_gone" | "face_gone" | "unsure" | "failed";
                            /** Format: uuid */
                            revisionId: string;
                        } | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listReplies: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "ticketId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "body": "The rib is **0.8 mm** thick: please make it 1.2 mm.",
                     *           "bodyHtml": "<p>The rib is <strong>0.8 mm</strong> thick: please make it 1.2 mm.</p>",
                     *           "mentions": [
                     *             "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                     *           ],
                     *           "author": {
                     *             "kind": "user",
                     *             "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *             "name": "Ada Lovelace",
                     *             "email": "ada@example.com"
                     *           },
                     *           "version": 1,
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "editedAt": "2026-11-21T09:30:00.000Z",
                     *           "deletedAt": "2026-11-21T09:30:00.000Z",
                     *           "abilities": {
                     *             "edit": true,
                     *             "delete": true
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            abilities: {
                                delete: boolean;
                                edit: boolean;
                            };
                            author: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "user" | "guest";
                                /** @description Of a guest, the name they gave. */
                                name: string;
                            };
                            /** @description Markdown, as it was written; empty where it was deleted. */
                            body: string;
                            /** @description The same as HTML that is safe to show. */
                            bodyHtml: string;
                            /** Format: date-time */
                            createdAt: string;
                            deletedAt: string | null;
                            editedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            mentions: string[];
                            /** Format: uuid */
                            ticketId: string;
                            /** @description A change names the version it is of. */
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    createReply: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "The rib is **0.8 mm** thick: please make it 1.2 mm."
                 *     }
                 */
                "application/json": {
                    /** @description Markdown. */
                    body: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "ticketId": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *       "body": "The rib is **0.8 mm** thick: please make it 1.2 mm.",
                     *       "bodyHtml": "<p>The rib is <strong>0.8 mm</strong> thick: please make it 1.2 mm.</p>",
                     *       "mentions": [
                     *         "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90"
                     *       ],
                     *       "author": {
                     *         "kind": "user",
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Ada Lovelace",
                     *         "email": "ada@example.com"
                     *       },
                     *       "version": 1,
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "editedAt": "2026-11-21T09:30:00.000Z",
                     *       "deletedAt": "2026-11-21T09:30:00.000Z",
                     *       "abilities": {
                     *         "edit": true,
                     *         "delete": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        abilities: {
                            delete: boolean;
                            edit: boolean;
                        };
                        author: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "user" | "guest";
                            /** @description Of a guest, the name they gave. */
                            name: string;
                        };
                        /** @description Markdown, as it was written; empty where it was deleted. */
                        body: string;
                        /** @description The same as HTML that is safe to show. */
                        bodyHtml: string;
                        /** Format: date-time */
                        createdAt: string;
                        deletedAt: string | null;
                        editedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        mentions: string[];
                        /** Format: uuid */
                        ticketId: string;
                        /** @description A change names the version it is of. */
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    starTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    unstarTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example WyIyMDI2LTExLTAxIl0
                 */
                cursor?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *           "name": "Pump housing",
                     *           "scopes": [
                     *             "read"
                     *           ],
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "expiresAt": "2026-11-21T09:30:00.000Z",
                     *           "revokedAt": "2026-11-21T09:30:00.000Z",
                     *           "lastUsedAt": "2026-11-21T09:30:00.000Z",
                     *           "lastUsedAddress": "text"
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            lastUsedAddress: string | null;
                            lastUsedAt: string | null;
                            name: string;
                            revokedAt: string | null;
                            /** @description read: see; write: upload, comment, review; manage: what is sensitive, like members, sharing, deletion; operate: what operators do. */
                            scopes: ("read" | "write" | "manage" | "operate")[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Pump housing",
                 *       "scopes": [
                 *         "read"
                 *       ],
                 *       "expiresInDays": 1
                 *     }
                 */
                "application/json": {
                    expiresInDays: number;
                    /** @description What it is for. */
                    name: string;
                    /** @description read: see; write: upload, comment, review; manage: what is sensitive, like members, sharing, deletion; operate: what operators do. */
                    scopes: ("read" | "write" | "manage" | "operate")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": {
                     *         "id": "5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90",
                     *         "name": "Pump housing",
                     *         "scopes": [
                     *           "read"
                     *         ],
                     *         "createdAt": "2026-11-21T09:30:00.000Z",
                     *         "expiresAt": "2026-11-21T09:30:00.000Z",
                     *         "revokedAt": "2026-11-21T09:30:00.000Z",
                     *         "lastUsedAt": "2026-11-21T09:30:00.000Z",
                     *         "lastUsedAddress": "text"
                     *       },
                     *       "secret": "rd_example-not-a-token"
                     *     }
                     */
                    "application/json": {
                        /** @description Send it as `Authorization: Bearer rd_…`. */
                        secret: string;
                        token: {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            lastUsedAddress: string | null;
                            lastUsedAt: string | null;
                            name: string;
                            revokedAt: string | null;
                            /** @description read: see; write: upload, comment, review; manage: what is sensitive, like members, sharing, deletion; operate: what operators do. */
                            scopes: ("read" | "write" | "manage" | "operate")[];
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenOrSecondFactorNeeded"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailableOrIdentityUnavailable"];
        };
    };
    healthLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            500: components["responses"]["Internal"];
        };
    };
    healthReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "degraded": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        degraded: string[];
                        /** @enum {unknown} */
                        status: "ok" | "degraded";
                    };
                };
            };
            500: components["responses"]["Internal"];
            503: components["responses"]["DatabaseUnavailable"];
        };
    };
    openShareLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example DOYoip3rvIMMW5lgItikFK-Ak1CfMsgjuiCyI7uuU94= */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestAsPage"];
            404: components["responses"]["NotFoundAsPage"];
            429: components["responses"]["RateLimitedAsPage"];
            500: components["responses"]["InternalAsPage"];
            503: components["responses"]["DatabaseUnavailableAsPage"];
        };
    };
}
