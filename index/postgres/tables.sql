-- What every server holds: its share of the rows, by bucket.
create table article (
	bucket smallint not null,
	path text collate "C" not null,
	day date,
	published timestamptz,
	sentences integer not null,
	hash bytea not null,
	stored bytea not null,
	story text[] collate "C" not null,
	claims bytea not null,
	primary key (bucket, path)
) partition by list (bucket);
create index article_day on article (day, path);

create table sentence (
	bucket smallint not null,
	path text collate "C" not null,
	n integer not null,
	keys text[] collate "C" not null,
	words tsvector not null,
	primary key (bucket, path, n)
) partition by list (bucket);
create index sentence_words on sentence using gin (words);

create table story (
	bucket smallint not null,
	key text collate "C" not null,
	path text collate "C" not null,
	day date,
	primary key (bucket, key, path)
) partition by list (bucket);
create index story_path on story (path);

create table word (
	bucket smallint not null,
	term text collate "C" not null,
	sentences integer not null,
	batch bigint not null
) partition by list (bucket);
create index word_term on word (term);
create index word_batch on word (batch);
