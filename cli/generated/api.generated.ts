/** Made by `npm run generate` from the routes in api/. */
export interface paths {
    "/api/v1/auth/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a sign-in link leads: sets the session cookie and goes to the start page */
        get: {
            parameters: {
                query: {
                    stytch_token_type: "magic_links";
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
        put?: never;
        post?: never;
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
        /** Mail a sign-in link */
        post: {
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
        post: {
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
                            sessionJwt: string;
                            sessionToken: string;
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
        post: {
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
        get: {
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
                            /** Format: date-time */
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
        patch?: never;
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
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search findings, Part Facts, rules and revisions */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
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
            code: "bad_request" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "gone" | "payload_too_large" | "unsupported_media_type" | "rate_limited" | "upload_missing" | "upload_size_mismatch" | "upload_changed" | "superseded" | "database_unavailable" | "identity_unavailable" | "store_unavailable" | "embeddings_unavailable" | "backup_target_unavailable" | "temporal_unavailable" | "model_rejected" | "model_quarantined" | "object_missing" | "object_corrupt" | "backup_failed" | "backup_corrupt" | "backup_wrong_key" | "backup_mismatch" | "internal";
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
    listModels: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
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
                                /** Format: uuid */
                                modelId: string;
                                number: number;
                                reason: {
                                    code: string;
                                    message: string;
                                } | null;
                                sha256: string | null;
                                sizeBytes: number;
                                /**
                                 * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                                 * @enum {unknown}
                                 */
                                status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                            } | null;
                            name: string;
                            /** Format: uuid */
                            organizationId: string;
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fileName: string;
                    name?: string;
                    /**
                     * Format: uuid
                     * @description Your personal project where it is left out.
                     */
                    projectId?: string;
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
                                /** Format: uuid */
                                modelId: string;
                                number: number;
                                reason: {
                                    code: string;
                                    message: string;
                                } | null;
                                sha256: string | null;
                                sizeBytes: number;
                                /**
                                 * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                                 * @enum {unknown}
                                 */
                                status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                            } | null;
                            name: string;
                            /** Format: uuid */
                            organizationId: string;
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
                            /** Format: uuid */
                            modelId: string;
                            number: number;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            sha256: string | null;
                            sizeBytes: number;
                            /**
                             * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                             * @enum {unknown}
                             */
                            status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
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
                                /** Format: uuid */
                                modelId: string;
                                number: number;
                                reason: {
                                    code: string;
                                    message: string;
                                } | null;
                                sha256: string | null;
                                sizeBytes: number;
                                /**
                                 * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                                 * @enum {unknown}
                                 */
                                status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                            } | null;
                            name: string;
                            /** Format: uuid */
                            organizationId: string;
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
                            /** Format: uuid */
                            modelId: string;
                            number: number;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            sha256: string | null;
                            sizeBytes: number;
                            /**
                             * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                             * @enum {unknown}
                             */
                            status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
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
    createRevision: {
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
                    fileName: string;
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
                                /** Format: uuid */
                                modelId: string;
                                number: number;
                                reason: {
                                    code: string;
                                    message: string;
                                } | null;
                                sha256: string | null;
                                sizeBytes: number;
                                /**
                                 * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                                 * @enum {unknown}
                                 */
                                status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
                            } | null;
                            name: string;
                            /** Format: uuid */
                            organizationId: string;
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
                            /** Format: uuid */
                            modelId: string;
                            number: number;
                            reason: {
                                code: string;
                                message: string;
                            } | null;
                            sha256: string | null;
                            sizeBytes: number;
                            /**
                             * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                             * @enum {unknown}
                             */
                            status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
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
            header?: never;
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
    getRevision: {
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
                        confirmedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        fileName: string;
                        finishedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        modelId: string;
                        number: number;
                        progress: number;
                        reason: {
                            code: string;
                            message: string;
                        } | null;
                        remainingMs: number | null;
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
                        /** Format: uuid */
                        modelId: string;
                        number: number;
                        reason: {
                            code: string;
                            message: string;
                        } | null;
                        sha256: string | null;
                        sizeBytes: number;
                        /**
                         * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                         * @enum {unknown}
                         */
                        status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
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
                        /** Format: uuid */
                        modelId: string;
                        number: number;
                        reason: {
                            code: string;
                            message: string;
                        } | null;
                        sha256: string | null;
                        sizeBytes: number;
                        /**
                         * @description `rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.
                         * @enum {unknown}
                         */
                        status: "awaiting_upload" | "queued" | "processing" | "ready" | "rejected" | "quarantined" | "failed";
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
    search: {
        parameters: {
            query: {
                cursor?: string;
                kind?: "finding" | "part_facts" | "rule" | "revision";
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
                            /** @description Id of the finding, the component, the rule or the revision. */
                            id: string;
                            /** @enum {unknown} */
                            kind: "finding" | "part_facts" | "rule" | "revision";
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
