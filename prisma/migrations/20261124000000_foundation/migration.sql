-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('member', 'fellow', 'moderator', 'admin');

-- CreateEnum
CREATE TYPE "AccountState" AS ENUM ('unverified', 'waiting', 'active', 'suspended', 'refused');

-- CreateEnum
CREATE TYPE "TokenPurpose" AS ENUM ('verify', 'sign_in', 'reset', 'invitation');

-- CreateEnum
CREATE TYPE "ResourceState" AS ENUM ('draft', 'pending', 'returned', 'published');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "role" "Role" NOT NULL DEFAULT 'member',
    "state" "AccountState" NOT NULL DEFAULT 'unverified',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "joinMessage" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3),
    "previousVisitAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Token" (
    "id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "purpose" "TokenPurpose" NOT NULL,
    "userId" TEXT,
    "email" TEXT,
    "role" "Role",
    "locale" TEXT,
    "invitedBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" BIGSERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "actorId" TEXT,
    "subject" TEXT NOT NULL,
    "reason" TEXT,
    "privileged" BOOLEAN NOT NULL DEFAULT false,
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "actorId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "result" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("actorId","requestId")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Thread" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL,
    "authorId" TEXT,
    "resourceId" TEXT,
    "editionId" TEXT,
    "themes" TEXT[],
    "replyCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastActivityAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "parentId" TEXT,
    "opening" BOOLEAN NOT NULL DEFAULT false,
    "authorId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "markdown" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostRevision" (
    "id" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "markdown" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "editorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PostRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lock" (
    "id" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" TEXT,

    CONSTRAINT "Lock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL,
    "sourceId" TEXT,
    "kind" TEXT NOT NULL,
    "number" INTEGER,
    "name" JSONB NOT NULL,
    "city" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "startDate" TEXT NOT NULL,
    "endDate" TEXT NOT NULL,
    "attendanceMode" TEXT NOT NULL DEFAULT 'in-person',
    "organizer" TEXT[],
    "host" TEXT NOT NULL DEFAULT '',
    "partners" TEXT[],
    "languages" TEXT[],
    "motto" TEXT NOT NULL DEFAULT '',
    "themes" TEXT[],
    "participants" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "sources" TEXT[],
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" TEXT NOT NULL,
    "broader" TEXT,
    "related" TEXT[],
    "topConcept" BOOLEAN NOT NULL DEFAULT false,
    "prefLabel" JSONB NOT NULL,
    "altLabel" JSONB NOT NULL,
    "scopeNote" JSONB NOT NULL,
    "decentWork" TEXT[],
    "sdgs" INTEGER[],
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participation" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Flag" (
    "id" TEXT NOT NULL,
    "postId" TEXT,
    "threadId" TEXT,
    "resourceId" TEXT,
    "reporterId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" TEXT,
    "resolution" TEXT,

    CONSTRAINT "Flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hiding" (
    "id" TEXT NOT NULL,
    "postId" TEXT,
    "threadId" TEXT,
    "resourceId" TEXT,
    "byId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" TEXT,

    CONSTRAINT "Hiding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "eventId" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "excerpt" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL,
    "actorName" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Profile" (
    "userId" TEXT NOT NULL,
    "country" TEXT,
    "languages" TEXT[],
    "organisation" TEXT NOT NULL DEFAULT '',
    "about" TEXT NOT NULL DEFAULT '',
    "aboutHtml" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "themes" TEXT[],
    "audience" TEXT NOT NULL DEFAULT 'members',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL,
    "sourceId" TEXT,
    "name" TEXT NOT NULL,
    "acronym" TEXT NOT NULL DEFAULT '',
    "scope" TEXT NOT NULL,
    "countries" TEXT[],
    "region" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[],
    "summary" JSONB NOT NULL,
    "themes" TEXT[],
    "sources" TEXT[],
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Resource" (
    "id" TEXT NOT NULL,
    "sourceId" TEXT,
    "state" "ResourceState" NOT NULL DEFAULT 'draft',
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "alternativeTitles" JSONB NOT NULL DEFAULT '{}',
    "abstract" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "bodyHtml" TEXT NOT NULL DEFAULT '',
    "creators" TEXT[],
    "publisher" TEXT NOT NULL DEFAULT '',
    "year" INTEGER,
    "languages" TEXT[],
    "url" TEXT NOT NULL DEFAULT '',
    "licence" TEXT NOT NULL DEFAULT '',
    "countries" TEXT[],
    "themes" TEXT[],
    "editionId" TEXT,
    "depositorId" TEXT,
    "sources" TEXT[],
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Resource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoodPractice" (
    "resourceId" TEXT NOT NULL,
    "countriesFrom" TEXT[],
    "countriesTo" TEXT[],
    "triangularPartner" TEXT NOT NULL DEFAULT '',
    "organisations" TEXT[],
    "periodStart" TEXT NOT NULL DEFAULT '',
    "periodEnd" TEXT NOT NULL DEFAULT '',
    "challenge" TEXT NOT NULL DEFAULT '',
    "solution" TEXT NOT NULL DEFAULT '',
    "results" TEXT[],
    "enablingFactors" TEXT[],
    "lessons" TEXT[],
    "howToReplicate" TEXT[],
    "sustainability" TEXT NOT NULL DEFAULT '',
    "sdgs" INTEGER[],
    "decentWork" TEXT[],
    "editorialFields" TEXT[],

    CONSTRAINT "GoodPractice_pkey" PRIMARY KEY ("resourceId")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" TEXT NOT NULL,
    "resourceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "uploadedById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL,
    "resourceId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "sourceId" TEXT,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "keywords" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL,
    "audience" TEXT NOT NULL DEFAULT 'everyone',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "vector" tsvector,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_handle_key" ON "User"("handle");

-- CreateIndex
CREATE INDEX "User_state_createdAt_idx" ON "User"("state", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Token_hash_key" ON "Token"("hash");

-- CreateIndex
CREATE INDEX "Token_userId_purpose_idx" ON "Token"("userId", "purpose");

-- CreateIndex
CREATE INDEX "Event_subject_idx" ON "Event"("subject");

-- CreateIndex
CREATE INDEX "Event_privileged_id_idx" ON "Event"("privileged", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_key_key" ON "Mail"("key");

-- CreateIndex
CREATE INDEX "Receipt_at_idx" ON "Receipt"("at");

-- CreateIndex
CREATE INDEX "Thread_lastActivityAt_id_idx" ON "Thread"("lastActivityAt", "id");

-- CreateIndex
CREATE INDEX "Thread_resourceId_idx" ON "Thread"("resourceId");

-- CreateIndex
CREATE INDEX "Post_threadId_createdAt_id_idx" ON "Post"("threadId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Post_authorId_idx" ON "Post"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "PostRevision_postId_version_key" ON "PostRevision"("postId", "version");

-- CreateIndex
CREATE INDEX "Lock_threadId_idx" ON "Lock"("threadId");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_sourceId_key" ON "Edition"("sourceId");

-- CreateIndex
CREATE INDEX "Edition_startDate_idx" ON "Edition"("startDate");

-- CreateIndex
CREATE INDEX "Participation_userId_idx" ON "Participation"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Participation_editionId_userId_role_key" ON "Participation"("editionId", "userId", "role");

-- CreateIndex
CREATE INDEX "Flag_postId_idx" ON "Flag"("postId");

-- CreateIndex
CREATE INDEX "Flag_threadId_idx" ON "Flag"("threadId");

-- CreateIndex
CREATE INDEX "Flag_resourceId_idx" ON "Flag"("resourceId");

-- CreateIndex
CREATE INDEX "Hiding_postId_idx" ON "Hiding"("postId");

-- CreateIndex
CREATE INDEX "Hiding_threadId_idx" ON "Hiding"("threadId");

-- CreateIndex
CREATE INDEX "Hiding_resourceId_idx" ON "Hiding"("resourceId");

-- CreateIndex
CREATE INDEX "Notice_userId_readAt_idx" ON "Notice"("userId", "readAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_userId_eventId_key" ON "Notice"("userId", "eventId");

-- CreateIndex
CREATE INDEX "Profile_country_idx" ON "Profile"("country");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_sourceId_key" ON "Organisation"("sourceId");

-- CreateIndex
CREATE INDEX "Organisation_name_idx" ON "Organisation"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Resource_sourceId_key" ON "Resource"("sourceId");

-- CreateIndex
CREATE INDEX "Resource_depositorId_idx" ON "Resource"("depositorId");

-- CreateIndex
CREATE INDEX "Resource_editionId_idx" ON "Resource"("editionId");

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_storageKey_key" ON "Attachment"("storageKey");

-- CreateIndex
CREATE INDEX "Attachment_resourceId_idx" ON "Attachment"("resourceId");

-- CreateIndex
CREATE INDEX "Review_resourceId_idx" ON "Review"("resourceId");

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_type_subjectId_key" ON "SearchEntry"("type", "subjectId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Token" ADD CONSTRAINT "Token_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "Resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostRevision" ADD CONSTRAINT "PostRevision_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostRevision" ADD CONSTRAINT "PostRevision_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lock" ADD CONSTRAINT "Lock_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "Resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hiding" ADD CONSTRAINT "Hiding_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hiding" ADD CONSTRAINT "Hiding_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hiding" ADD CONSTRAINT "Hiding_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "Resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hiding" ADD CONSTRAINT "Hiding_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Resource" ADD CONSTRAINT "Resource_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Resource" ADD CONSTRAINT "Resource_depositorId_fkey" FOREIGN KEY ("depositorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoodPractice" ADD CONSTRAINT "GoodPractice_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "Resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "Resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "Resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Everything below is written by hand: what the schema language cannot say.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Exactly one subject for each report and each hiding; only one in force at a time.
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_one_subject" CHECK (num_nonnulls("postId", "threadId", "resourceId") = 1);
ALTER TABLE "Hiding" ADD CONSTRAINT "Hiding_one_subject" CHECK (num_nonnulls("postId", "threadId", "resourceId") = 1);
CREATE UNIQUE INDEX "Hiding_post_in_force" ON "Hiding" ("postId") WHERE "liftedAt" IS NULL;
CREATE UNIQUE INDEX "Hiding_thread_in_force" ON "Hiding" ("threadId") WHERE "liftedAt" IS NULL;
CREATE UNIQUE INDEX "Hiding_resource_in_force" ON "Hiding" ("resourceId") WHERE "liftedAt" IS NULL;
CREATE UNIQUE INDEX "Lock_in_force" ON "Lock" ("threadId") WHERE "liftedAt" IS NULL;
-- One open report by a person on a thing: a second one adds nothing.
CREATE UNIQUE INDEX "Flag_post_once" ON "Flag" ("reporterId", "postId") WHERE "resolvedAt" IS NULL;
CREATE UNIQUE INDEX "Flag_thread_once" ON "Flag" ("reporterId", "threadId") WHERE "resolvedAt" IS NULL;
CREATE UNIQUE INDEX "Flag_resource_once" ON "Flag" ("reporterId", "resourceId") WHERE "resolvedAt" IS NULL;
CREATE INDEX "Flag_open" ON "Flag" ("at") WHERE "resolvedAt" IS NULL;

-- A record has one thread of comments; a discussion has one opening post.
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_kind" CHECK (
  ("kind" = 'comments' AND "resourceId" IS NOT NULL) OR ("kind" = 'discussion' AND "authorId" IS NOT NULL AND "title" <> ''));
CREATE UNIQUE INDEX "Thread_comments_once" ON "Thread" ("resourceId") WHERE "kind" = 'comments';
CREATE UNIQUE INDEX "Post_opening_once" ON "Post" ("threadId") WHERE "opening";
CREATE INDEX "Thread_discussions_latest" ON "Thread" ("lastActivityAt" DESC, "id" DESC) WHERE "kind" = 'discussion' AND "deletedAt" IS NULL;

-- What is published has a licence and a date.
ALTER TABLE "Resource" ADD CONSTRAINT "Resource_published_whole" CHECK (
  "state" <> 'published' OR ("licence" <> '' AND "publishedAt" IS NOT NULL AND "title" <> ''));
CREATE INDEX "Resource_published_newest" ON "Resource" ("publishedAt" DESC, "id" DESC) WHERE "state" = 'published' AND "deletedAt" IS NULL;
CREATE INDEX "Resource_pending" ON "Resource" ("updatedAt") WHERE "state" = 'pending' AND "deletedAt" IS NULL;
CREATE INDEX "Resource_themes" ON "Resource" USING gin ("themes");
CREATE INDEX "Resource_countries" ON "Resource" USING gin ("countries");
CREATE INDEX "Resource_languages" ON "Resource" USING gin ("languages");

-- The record of what happened is only ever added to.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER "Event_append_only" BEFORE UPDATE OR DELETE ON "Event" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Search. One configuration per language, accents folded before stemming, so that "economie" finds "économie".
CREATE TEXT SEARCH CONFIGURATION cb_en (COPY = english);
CREATE TEXT SEARCH CONFIGURATION cb_fr (COPY = french);
CREATE TEXT SEARCH CONFIGURATION cb_es (COPY = spanish);
CREATE TEXT SEARCH CONFIGURATION cb_pt (COPY = portuguese);
CREATE TEXT SEARCH CONFIGURATION cb_ar (COPY = arabic);
CREATE TEXT SEARCH CONFIGURATION cb_simple (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION cb_en ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
ALTER TEXT SEARCH CONFIGURATION cb_fr ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
ALTER TEXT SEARCH CONFIGURATION cb_es ALTER MAPPING FOR hword, hword_part, word WITH unaccent, spanish_stem;
ALTER TEXT SEARCH CONFIGURATION cb_pt ALTER MAPPING FOR hword, hword_part, word WITH unaccent, portuguese_stem;
ALTER TEXT SEARCH CONFIGURATION cb_ar ALTER MAPPING FOR hword, hword_part, word WITH unaccent, arabic_stem;
ALTER TEXT SEARCH CONFIGURATION cb_simple ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

CREATE FUNCTION search_config(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE language
    WHEN 'en' THEN 'cb_en'::regconfig WHEN 'fr' THEN 'cb_fr'::regconfig WHEN 'es' THEN 'cb_es'::regconfig
    WHEN 'pt' THEN 'cb_pt'::regconfig WHEN 'ar' THEN 'cb_ar'::regconfig ELSE 'cb_simple'::regconfig END
$$;

-- Arabic letters that are written in several ways, brought to one: hamza on alef, final yeh, tatweel, vowel marks.
-- A slash parts words: the parser takes "A/RES/77/281" for the name of a file, which "77/281" does not find.
CREATE FUNCTION search_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(translate(normalize(words, NFKC), 'أإآٱى/', 'ااااي '), '[\u0640\u064B-\u0652\u0670]', '', 'g')
$$;

CREATE FUNCTION search_entry_vector() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."vector" :=
    setweight(to_tsvector(search_config(NEW."language"), search_fold(NEW."title")), 'A') ||
    setweight(to_tsvector('cb_simple', search_fold(NEW."title" || ' ' || NEW."keywords")), 'B') ||
    setweight(to_tsvector(search_config(NEW."language"), search_fold(NEW."keywords")), 'B') ||
    setweight(to_tsvector(search_config(NEW."language"), search_fold(NEW."body")), 'D');
  RETURN NEW;
END $$;
CREATE TRIGGER "SearchEntry_vector" BEFORE INSERT OR UPDATE ON "SearchEntry" FOR EACH ROW EXECUTE FUNCTION search_entry_vector();
CREATE INDEX "SearchEntry_vector" ON "SearchEntry" USING gin ("vector");
CREATE INDEX "SearchEntry_type_at" ON "SearchEntry" ("type", "at" DESC);
