/** Made by `npm run generate` from the routes in api/. */
export interface paths {
    "/api/v1/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An attachment with its variants and links to them */
        get: operations["getAttachment"];
        put?: never;
        post?: never;
        /** Delete an attachment */
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
         */
        get: operations["completeSignIn"];
        put?: never;
        /** Sign in by a link that was asked for elsewhere; the form of the callback */
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
        /** Mail a code of six digits, good once and for ten minutes */
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
        /** Sign in by a mailed code */
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
         */
        post: operations["sendMagicLink"];
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
        /** Sign in by Google or GitHub: goes to their page, which leads back to the callback */
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
        /** Set a password by the token of a mailed link, and sign in; ends all other sessions */
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
        /** Sign in by password */
        post: operations["openSessionByPassword"];
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
        /** Exchange the token of a sign-in link for a session, for programs that send it as a bearer */
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
        /** End this session */
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
        /** Design reviews of all models you may see, newest first */
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
        /** A design review */
        get: operations["getDesignReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the words, the agenda or the lead of a design review; what is left out stays
         * @description Of a version that is no longer the present one it is refused with 409: `details.current` is the review as it is, `details.yours` what was sent.
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
        /** Cancel a review that is no longer wanted */
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
        /** Everything that was ever decided in a review, newest first */
        get: operations["listReviewDecisions"];
        put?: never;
        /**
         * Decide, as one who is asked to
         * @description A decision is about one file and the rules behind its findings. Where the review is about others by now, it is refused with 409, and `details.current` shows them.
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
        /** Open a draft: its reviewers are asked for their decisions */
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
         */
        put: operations["putReviewer"];
        post?: never;
        /** Ask somebody no more; what they decided stays in the record */
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
        /** The rounds of a review, newest first: what each was about and how it ended */
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
        /** Revoke a grant: it counts no more from now on */
        delete: operations["revokeGrant"];
        options?: never;
        head?: never;
        /** Change the role of a grant, or when it ends */
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
        /** The organizations you are invited to */
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
        /** Join the organization that invited your address */
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
        /** Decline an invitation */
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
        /** Who is signed in */
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
        /** The models you may see, newest first */
        get: operations["listModels"];
        put?: never;
        /** Announce a STEP file as a new model; answers where to upload it */
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
        /** A model with its revisions, newest first */
        get: operations["getModel"];
        put?: never;
        post?: never;
        /** Delete a model with all that belongs to it; it can be restored */
        delete: operations["deleteModel"];
        options?: never;
        head?: never;
        /** Rename a model */
        patch: operations["renameModel"];
        trace?: never;
    };
    "/api/v1/models/{id}/design-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Design reviews of a model, newest first */
        get: operations["listModelDesignReviews"];
        put?: never;
        /**
         * Prepare a design review of the latest ready revision of a model
         * @description It begins as a draft and is led by its author, if nothing else is said.
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
        /** Who was given a role on a model, newest first, with those that have expired */
        get: operations["listGrants"];
        put?: never;
        /** Give a person, or an e-mail address, a role on a model */
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
        /** Who may see a model: those who can be mentioned and assigned, by address */
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
        /** Bring a deleted model back */
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
        /** Announce the next revision of a model; answers where to upload it */
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
        /** Share links of a model, newest first, with those that ended */
        get: operations["listShareLinks"];
        put?: never;
        /** Make a share link; its address is shown this once */
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
        /** Star a model; asked twice, once */
        put: operations["starModel"];
        post?: never;
        /** Take the star off a model */
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
        /** Tickets of a model */
        get: operations["listModelTickets"];
        put?: never;
        /** Raise a ticket on a model, pinned to a place on it or not */
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
        /** Give a model to another member of its organization */
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
        /** Backups, newest first */
        get: operations["listBackups"];
        put?: never;
        /** Back up now; the backup is verified when it is complete */
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
        /** A backup and every verification of it, newest first */
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
        /** Restore a backup into a temporary database and compare it, once more */
        post: operations["verifyBackup"];
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
        /** What is degraded and why, and the last backup that was proved */
        get: operations["getOperationsStatus"];
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
        /** The organizations you belong to, newest first */
        get: operations["listOrganizations"];
        put?: never;
        /** Make an organization; you are its owner */
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
        /** An organization you belong to */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        /** Delete an organization: nobody reaches its projects and models until an owner restores it */
        delete: operations["deleteOrganization"];
        options?: never;
        head?: never;
        /** Rename an organization */
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
        /** The audit log, newest first; reads of sensitive things for those with audit:sensitive */
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
        /** The audit log as a file, oldest first: CSV, or JSON that the chain can be checked by */
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
        /** All invitations of an organization, newest first */
        get: operations["listInvitations"];
        put?: never;
        /** Invite somebody by e-mail; the mail is sent in the background, the invitation lives seven days */
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
        /** Take back an invitation that nobody has answered */
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
        /** Mail an invitation again; it lives another seven days */
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
        /** Leave an organization: your models there pass to its longest-standing owner */
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
        /** The members of an organization, in the order in which they joined */
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
        /** Remove a member: their models pass to the longest-standing owner, their grants end */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Change the role of a member, and single permissions added to it or taken from it
         * @description Only owners make and unmake owners. Nobody gives a permission they do not have. The last owner stays one.
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
        /** Make a project; you are in it where it is private */
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
        /** Bring back a deleted organization of which you are an owner, with all that lies in it */
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
        /** Make another member the owner in your place; you become an admin */
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
        /** The projects you can enter, newest first */
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
        /** A project you can enter */
        get: operations["getProject"];
        put?: never;
        post?: never;
        /** Delete a project that holds no models; deleted ones in it come back with it */
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        /**
         * Rename, open or close a project
         * @description Closed, it is for those in it: whoever closes it is one of them.
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
        /** Who was put into a project; owners and admins of its organization enter every one */
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
        /** Put a member of the organization into a project; twice is once */
        put: operations["addProjectMember"];
        post?: never;
        /** Take somebody out of a project */
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
        /** Bring back a deleted project */
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
        /** Delete a reply; its place in the discussion stays */
        delete: operations["deleteReply"];
        options?: never;
        head?: never;
        /**
         * Change what one replied; what it said before is kept
         * @description Of a version that is no longer the present one it is refused with 409, like a ticket.
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
        /** What a reply said before it was changed */
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
        /** A revision and how far its processing is */
        get: operations["getRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change part number, revision letter or material */
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
         * @description The STEP file and the exact geometry are left out where you may not download them.
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
        /** Manufacturability findings of the latest analysis, worst first within each component */
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
        /** Part Facts of each component */
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
         * @description Refused with 409 once somebody has raised or pinned a ticket on it, or decided on it: upload a new revision then.
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
        /** The latest manufacturability report (PDF), with a link that lives for five minutes */
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
        /** Process a failed or quarantined revision again */
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
        /** A new link for the whole file in one request, where the first has expired */
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
        /** The parts of an upload, and which of them are there: where to go on after a break */
        get: operations["listUploadParts"];
        put?: never;
        /**
         * Links to upload parts of a large file with, each for 15 minutes
         * @description In any order and several at once; a part may be sent again. Confirm when all are there. Parts have 16 MiB, the last has the rest.
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
        /** Search findings, Part Facts, rules, revisions, tickets, replies, reviews and decisions */
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
        /** Where you are signed in, newest first */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** End all your sessions, or all but this one */
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
        /** End one of your sessions, at once and everywhere */
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
        /** What the share link you came by shows you, and who you are to it */
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
        /** Revoke a share link: its guests are out at once, for good */
        delete: operations["revokeShareLink"];
        options?: never;
        head?: never;
        /**
         * Change what a share link allows, to whom and until when
         * @description Guests who are in are judged by the new terms from their next request on.
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
        /** Who opened a share link, when and from where, latest first */
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
        /** Say the name under which you comment */
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
        /** What you have starred and still may see, newest first */
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
        /** Tickets of all models you may see */
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
        /** A ticket */
        get: operations["getTicket"];
        put?: never;
        post?: never;
        /** Delete a ticket with what hangs on it */
        delete: operations["deleteTicket"];
        options?: never;
        head?: never;
        /**
         * Change a ticket; what is left out stays
         * @description Of a version that is no longer the present one it is refused with 409: `details.current` is the ticket as it is, `details.yours` what was sent. Its author alone changes title and text.
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
        /** What is attached to a ticket and its replies, oldest first */
        get: operations["listAttachments"];
        put?: never;
        /**
         * Announce a file to be attached; answers where to upload it
         * @description What the file is counts by its own bytes in the end. SVG is refused: it can carry scripts.
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
        /** What a ticket said before it was changed */
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
         */
        get: operations["listReplies"];
        put?: never;
        /** Reply to a ticket */
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
        /** Star a ticket; asked twice, once */
        put: operations["starTicket"];
        post?: never;
        /** Take the star off a ticket */
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
        /** Your API tokens, newest first; revoked and expired ones too */
        get: operations["listTokens"];
        put?: never;
        /** Make an API token; its secret is shown this once */
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
        /** Revoke an API token, at once and everywhere */
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
        /** The process runs */
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
            code: "bad_request" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "gone" | "precondition_failed" | "payload_too_large" | "unsupported_media_type" | "rate_limited" | "upload_missing" | "upload_size_mismatch" | "upload_changed" | "superseded" | "database_unavailable" | "identity_unavailable" | "store_unavailable" | "mail_unavailable" | "mail_refused" | "embeddings_unavailable" | "backup_target_unavailable" | "temporal_unavailable" | "model_rejected" | "model_quarantined" | "idempotency_key_reused" | "attachment_rejected" | "object_missing" | "object_corrupt" | "backup_failed" | "backup_corrupt" | "backup_wrong_key" | "backup_mismatch" | "internal";
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
    responses: never;
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVariant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    regenerateVariant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeSignIn: {
        parameters: {
            query: {
                stytch_token_type: "magic_links" | "login" | "oauth" | "reset_password";
                token: string;
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
                content?: never;
            };
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                "application/json": {
                    token: string;
                };
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    "application/json": {
                        /** @description Goes back with the code. */
                        methodId: string;
                    };
                };
            };
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        sessionJwt: string | null;
                    };
                };
            };
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    "application/json": {
                        /** @enum {boolean} */
                        sent: true;
                    };
                };
            };
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startOAuth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    "application/json": {
                        /** @enum {boolean} */
                        sent: true;
                    };
                };
            };
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                "application/json": {
                    password: string;
                    token: string;
                };
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
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        sessionJwt: string | null;
                    };
                };
            };
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        sessionJwt: string | null;
                    };
                };
            };
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        sessionJwt: string | null;
                    };
                };
            };
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDesignReviews: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description A person, or `me`. */
                lead?: string;
                limit?: number;
                /** @description A person, or `me`. */
                reviewer?: string;
                /** @description One or several, with commas between. */
                status?: string;
                /** @description Open, and without the decision of this person, or `me`. */
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDesignReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have: 304 where it is still so. */
                "If-None-Match"?: string;
            };
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeDesignReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    [name: string]: unknown;
                };
                content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelDesignReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeDesignReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviewDecisions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideDesignReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openDesignReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenDesignReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putReviewer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeReviewer: {
        parameters: {
            query: {
                /** @description Of what you change, as you saw it; 409 where it is another by now. */
                version: number;
            };
            header?: never;
            path: {
                id: string;
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviewRounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateGrant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    [name: string]: unknown;
                };
                content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    "application/json": {
                        email: string | null;
                        /** Format: uuid */
                        id: string;
                        isOperator: boolean;
                        scopes: string[] | null;
                        /**
                         * Format: date-time
                         * @description Of the session or API token.
                         */
                        sessionExpiresAt: string;
                    };
                };
            };
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listModels: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Those that were deleted and that you may restore. */
                deleted?: boolean;
                limit?: number;
                projectId?: string;
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have: 304 where it is still so. */
                "If-None-Match"?: string;
            };
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    [name: string]: unknown;
                };
                content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listModelDesignReviews: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description A person, or `me`. */
                lead?: string;
                limit?: number;
                /** @description A person, or `me`. */
                reviewer?: string;
                /** @description One or several, with commas between. */
                status?: string;
                /** @description Open, and without the decision of this person, or `me`. */
                waitingFor?: string;
            };
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDesignReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamModelEvents: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: {
                "last-event-id"?: string;
            };
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGrants: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createGrant: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                limit?: number;
                /** @description What their address begins with; their name, where you are not told addresses. */
                prefix?: string;
            };
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPresence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRevision: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShareLinks: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createShareLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    starModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unstarModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listModelTickets: {
        parameters: {
            query?: {
                /** @description A person, `me` or `none`. */
                assignee?: string;
                componentId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                label?: string;
                limit?: number;
                /** @description Written by you. */
                mine?: boolean;
                /** @description Its pin waits to be placed there. */
                needsPlacement?: boolean;
                /** @description Unfinished, and due before today (UTC). */
                overdue?: boolean;
                priority?: "low" | "normal" | "high" | "urgent";
                /** @description Whose pins are shown; of each ticket the newest without it. */
                revisionId?: string;
                /** @description `newest` (as it is without it), `updated`, `priority` (most urgent first), `due` (soonest first). */
                sort?: "newest" | "updated" | "priority" | "due";
                starred?: boolean;
                /** @description One or several, with commas between. */
                status?: string;
                /** @description In title or text; or `#12`. */
                text?: string;
            };
            header?: never;
            path: {
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
                                    position: [
                                        number,
                                        number,
                                        number
                                    ];
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
                                    target: [
                                        number,
                                        number,
                                        number
                                    ];
                                    up: [
                                        number,
                                        number,
                                        number
                                    ];
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
                                normal: [
                                    number,
                                    number,
                                    number
                                ];
                                /** @description `path` of the instance in the scene. */
                                occurrence: string;
                                /** @description Millimetres, in the component’s own frame. */
                                positionMm: [
                                    number,
                                    number,
                                    number
                                ];
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
                             * @description The revision it was raised on.
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
                                        position: [
                                            number,
                                            number,
                                            number
                                        ];
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
                                        target: [
                                            number,
                                            number,
                                            number
                                        ];
                                        up: [
                                            number,
                                            number,
                                            number
                                        ];
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
                                    normal: [
                                        number,
                                        number,
                                        number
                                    ];
                                    /** @description `path` of the instance in the scene. */
                                    occurrence: string;
                                    /** @description Millimetres, in the component’s own frame. */
                                    positionMm: [
                                        number,
                                        number,
                                        number
                                    ];
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description Priority, assignee, due date and labels take the right to change the state of the review. */
        requestBody: {
            content: {
                "application/json": {
                    assigneeId?: string | null;
                    /** @description Markdown. */
                    body?: string;
                    dueOn?: string | null;
                    labels?: string[];
                    pin?: {
                        camera?: {
                            position: [
                                number,
                                number,
                                number
                            ];
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
                            target: [
                                number,
                                number,
                                number
                            ];
                            up: [
                                number,
                                number,
                                number
                            ];
                        } | null;
                        /** Format: uuid */
                        componentId: string;
                        face?: {
                            index: number;
                            /** @description As the evidence names the face. */
                            signature: string;
                        } | null;
                        /** @description Of length 1, in the component’s own frame. */
                        normal: [
                            number,
                            number,
                            number
                        ];
                        /** @description `path` of the instance in the scene. */
                        occurrence: string;
                        /** @description Millimetres, in the component’s own frame. */
                        positionMm: [
                            number,
                            number,
                            number
                        ];
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
                                position: [
                                    number,
                                    number,
                                    number
                                ];
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
                                target: [
                                    number,
                                    number,
                                    number
                                ];
                                up: [
                                    number,
                                    number,
                                    number
                                ];
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
                            normal: [
                                number,
                                number,
                                number
                            ];
                            /** @description `path` of the instance in the scene. */
                            occurrence: string;
                            /** @description Millimetres, in the component’s own frame. */
                            positionMm: [
                                number,
                                number,
                                number
                            ];
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
                         * @description The revision it was raised on.
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
                                    position: [
                                        number,
                                        number,
                                        number
                                    ];
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
                                    target: [
                                        number,
                                        number,
                                        number
                                    ];
                                    up: [
                                        number,
                                        number,
                                        number
                                    ];
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
                                normal: [
                                    number,
                                    number,
                                    number
                                ];
                                /** @description `path` of the instance in the scene. */
                                occurrence: string;
                                /** @description Millimetres, in the component’s own frame. */
                                positionMm: [
                                    number,
                                    number,
                                    number
                                ];
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBackups: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestBackup: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBackup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyBackup: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
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
                    "application/json": {
                        verificationId: string;
                    };
                };
            };
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganizations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The deleted ones instead, of which you are an owner. */
                deleted?: boolean;
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have: 304 where it is still so. */
                "If-None-Match"?: string;
            };
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    [name: string]: unknown;
                };
                content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                actorId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                from?: string;
                guestId?: string;
                limit?: number;
                modelId?: string;
                resourceId?: string;
                /** @description Before this time. */
                to?: string;
                /** @description One type, `ticket.created`, or all of a noun: `ticket`. */
                type?: string;
            };
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                format?: "json" | "csv";
                from?: string;
                /** @description Before this time. */
                to?: string;
            };
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: {
                hash?: string;
                position?: number;
            };
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    [name: string]: unknown;
                };
                content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The deleted ones instead. */
                deleted?: boolean;
                limit?: number;
                organizationId?: string;
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have: 304 where it is still so. */
                "If-None-Match"?: string;
            };
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    [name: string]: unknown;
                };
                content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProjectMembers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addProjectMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeProjectMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    [name: string]: unknown;
                };
                content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReplyHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have: 304 where it is still so. */
                "If-None-Match"?: string;
            };
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRevision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    [name: string]: unknown;
                };
                content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analyzeRevision: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listArtifacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamRevisionEvents: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: string;
            };
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                                normal: [
                                    number,
                                    number,
                                    number
                                ];
                                point: [
                                    number,
                                    number,
                                    number
                                ];
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPartFacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceRevision: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": {
                        report: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
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
                    "application/json": {
                        report: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScene: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUploadParts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signUploadParts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                cursor?: string;
                kind?: "finding" | "part_facts" | "rule" | "revision" | "ticket" | "reply" | "design_review" | "decision";
                limit?: number;
                modelId?: string;
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
                    "application/json": {
                        /**
                         * @description The embedding service did not answer: found by words alone.
                         * @enum {boolean}
                         */
                        degraded?: true;
                        hits: {
                            /** @description Where the words stand in `text`: first UTF-16 unit and the one after. */
                            highlights: [
                                number,
                                number
                            ][];
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
                        }[];
                        nextCursor: string | null;
                        query: string;
                    };
                };
            };
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSessions: {
        parameters: {
            query?: {
                /** @description Leave the one that asks. */
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeShareLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateShareLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    [name: string]: unknown;
                };
                content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShareLinkVisits: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    "application/json": {
                        /** @enum {boolean} */
                        sent: true;
                    };
                };
            };
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTickets: {
        parameters: {
            query?: {
                /** @description A person, `me` or `none`. */
                assignee?: string;
                componentId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                label?: string;
                limit?: number;
                /** @description Written by you. */
                mine?: boolean;
                /** @description Its pin waits to be placed there. */
                needsPlacement?: boolean;
                /** @description Unfinished, and due before today (UTC). */
                overdue?: boolean;
                priority?: "low" | "normal" | "high" | "urgent";
                /** @description Whose pins are shown; of each ticket the newest without it. */
                revisionId?: string;
                /** @description `newest` (as it is without it), `updated`, `priority` (most urgent first), `due` (soonest first). */
                sort?: "newest" | "updated" | "priority" | "due";
                starred?: boolean;
                /** @description One or several, with commas between. */
                status?: string;
                /** @description In title or text; or `#12`. */
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
                                    position: [
                                        number,
                                        number,
                                        number
                                    ];
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
                                    target: [
                                        number,
                                        number,
                                        number
                                    ];
                                    up: [
                                        number,
                                        number,
                                        number
                                    ];
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
                                normal: [
                                    number,
                                    number,
                                    number
                                ];
                                /** @description `path` of the instance in the scene. */
                                occurrence: string;
                                /** @description Millimetres, in the component’s own frame. */
                                positionMm: [
                                    number,
                                    number,
                                    number
                                ];
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
                             * @description The revision it was raised on.
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
                                        position: [
                                            number,
                                            number,
                                            number
                                        ];
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
                                        target: [
                                            number,
                                            number,
                                            number
                                        ];
                                        up: [
                                            number,
                                            number,
                                            number
                                        ];
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
                                    normal: [
                                        number,
                                        number,
                                        number
                                    ];
                                    /** @description `path` of the instance in the scene. */
                                    occurrence: string;
                                    /** @description Millimetres, in the component’s own frame. */
                                    positionMm: [
                                        number,
                                        number,
                                        number
                                    ];
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTicket: {
        parameters: {
            query?: {
                /** @description Whose pins are shown; of each ticket the newest without it. */
                revisionId?: string;
            };
            header?: {
                /** @description The ETag of what you have: 304 where it is still so. */
                "If-None-Match"?: string;
            };
            path: {
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
                                position: [
                                    number,
                                    number,
                                    number
                                ];
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
                                target: [
                                    number,
                                    number,
                                    number
                                ];
                                up: [
                                    number,
                                    number,
                                    number
                                ];
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
                            normal: [
                                number,
                                number,
                                number
                            ];
                            /** @description `path` of the instance in the scene. */
                            occurrence: string;
                            /** @description Millimetres, in the component’s own frame. */
                            positionMm: [
                                number,
                                number,
                                number
                            ];
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
                         * @description The revision it was raised on.
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
                                    position: [
                                        number,
                                        number,
                                        number
                                    ];
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
                                    target: [
                                        number,
                                        number,
                                        number
                                    ];
                                    up: [
                                        number,
                                        number,
                                        number
                                    ];
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
                                normal: [
                                    number,
                                    number,
                                    number
                                ];
                                /** @description `path` of the instance in the scene. */
                                occurrence: string;
                                /** @description Millimetres, in the component’s own frame. */
                                positionMm: [
                                    number,
                                    number,
                                    number
                                ];
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    assigneeId?: string | null;
                    /** @description Markdown. */
                    body?: string;
                    dueOn?: string | null;
                    labels?: string[];
                    pin?: {
                        camera?: {
                            position: [
                                number,
                                number,
                                number
                            ];
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
                            target: [
                                number,
                                number,
                                number
                            ];
                            up: [
                                number,
                                number,
                                number
                            ];
                        } | null;
                        /** Format: uuid */
                        componentId: string;
                        face?: {
                            index: number;
                            /** @description As the evidence names the face. */
                            signature: string;
                        } | null;
                        /** @description Of length 1, in the component’s own frame. */
                        normal: [
                            number,
                            number,
                            number
                        ];
                        /** @description `path` of the instance in the scene. */
                        occurrence: string;
                        /** @description Millimetres, in the component’s own frame. */
                        positionMm: [
                            number,
                            number,
                            number
                        ];
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
                    [name: string]: unknown;
                };
                content: {
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
                                position: [
                                    number,
                                    number,
                                    number
                                ];
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
                                target: [
                                    number,
                                    number,
                                    number
                                ];
                                up: [
                                    number,
                                    number,
                                    number
                                ];
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
                            normal: [
                                number,
                                number,
                                number
                            ];
                            /** @description `path` of the instance in the scene. */
                            occurrence: string;
                            /** @description Millimetres, in the component’s own frame. */
                            positionMm: [
                                number,
                                number,
                                number
                            ];
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
                         * @description The revision it was raised on.
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
                                    position: [
                                        number,
                                        number,
                                        number
                                    ];
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
                                    target: [
                                        number,
                                        number,
                                        number
                                    ];
                                    up: [
                                        number,
                                        number,
                                        number
                                    ];
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
                                normal: [
                                    number,
                                    number,
                                    number
                                ];
                                /** @description `path` of the instance in the scene. */
                                occurrence: string;
                                /** @description Millimetres, in the component’s own frame. */
                                positionMm: [
                                    number,
                                    number,
                                    number
                                ];
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAttachments: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTicketHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                revisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pin: {
                        camera?: {
                            position: [
                                number,
                                number,
                                number
                            ];
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
                            target: [
                                number,
                                number,
                                number
                            ];
                            up: [
                                number,
                                number,
                                number
                            ];
                        } | null;
                        /** Format: uuid */
                        componentId: string;
                        face?: {
                            index: number;
                            /** @description As the evidence names the face. */
                            signature: string;
                        } | null;
                        /** @description Of length 1, in the component’s own frame. */
                        normal: [
                            number,
                            number,
                            number
                        ];
                        /** @description `path` of the instance in the scene. */
                        occurrence: string;
                        /** @description Millimetres, in the component’s own frame. */
                        positionMm: [
                            number,
                            number,
                            number
                        ];
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
                                position: [
                                    number,
                                    number,
                                    number
                                ];
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
                                target: [
                                    number,
                                    number,
                                    number
                                ];
                                up: [
                                    number,
                                    number,
                                    number
                                ];
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
                            normal: [
                                number,
                                number,
                                number
                            ];
                            /** @description `path` of the instance in the scene. */
                            occurrence: string;
                            /** @description Millimetres, in the component’s own frame. */
                            positionMm: [
                                number,
                                number,
                                number
                            ];
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
                         * @description The revision it was raised on.
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
                                    position: [
                                        number,
                                        number,
                                        number
                                    ];
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
                                    target: [
                                        number,
                                        number,
                                        number
                                    ];
                                    up: [
                                        number,
                                        number,
                                        number
                                    ];
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
                                normal: [
                                    number,
                                    number,
                                    number
                                ];
                                /** @description `path` of the instance in the scene. */
                                occurrence: string;
                                /** @description Millimetres, in the component’s own frame. */
                                positionMm: [
                                    number,
                                    number,
                                    number
                                ];
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmPin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you change, in place of `version`: 412 where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                revisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                                position: [
                                    number,
                                    number,
                                    number
                                ];
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
                                target: [
                                    number,
                                    number,
                                    number
                                ];
                                up: [
                                    number,
                                    number,
                                    number
                                ];
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
                            normal: [
                                number,
                                number,
                                number
                            ];
                            /** @description `path` of the instance in the scene. */
                            occurrence: string;
                            /** @description Millimetres, in the component’s own frame. */
                            positionMm: [
                                number,
                                number,
                                number
                            ];
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
                         * @description The revision it was raised on.
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
                                    position: [
                                        number,
                                        number,
                                        number
                                    ];
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
                                    target: [
                                        number,
                                        number,
                                        number
                                    ];
                                    up: [
                                        number,
                                        number,
                                        number
                                    ];
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
                                normal: [
                                    number,
                                    number,
                                    number
                                ];
                                /** @description `path` of the instance in the scene. */
                                occurrence: string;
                                /** @description Millimetres, in the component’s own frame. */
                                positionMm: [
                                    number,
                                    number,
                                    number
                                ];
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReplies: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    starTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unstarTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description A random UUID of yours. Sent again with it within a day, the request is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    "application/json": {
                        degraded: string[];
                        /** @enum {unknown} */
                        status: "ok" | "degraded";
                    };
                };
            };
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openShareLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
            /** @description What went wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
