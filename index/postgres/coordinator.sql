-- What the coordinator alone holds: what the store is, what was taken in, and what a writer was about to do.
create table meta (
	name text primary key,
	value text not null
);

create table batch (
	id bigint primary key,
	articles integer not null,
	sentences integer not null,
	at timestamptz not null default now()
);
create sequence batch_id;

-- A batch that is not yet everywhere: its paths, and what they held before. Whoever opens the store next for writing undoes it.
create table pending (
	batch bigint primary key,
	paths text[] not null
);
create table undo_article (
	bucket smallint, path text collate "C", day date, published timestamptz, sentences integer, hash bytea, stored bytea, story text[] collate "C", claims bytea
);
create table undo_sentence (
	bucket smallint, path text collate "C", n integer, keys text[] collate "C", words tsvector
);

-- A report on its way: what it is of, the days that are done, the pairs that were judged, and the findings.
create table run (
	id integer primary key check (id = 1),
	of text not null,
	day text not null default '',
	done integer not null default 0,
	articles bigint not null default 0,
	sentences bigint not null default 0,
	claims bigint not null default 0,
	compared bigint not null default 0
);
create table edge (
	rule text collate "C" not null,
	kind text collate "C" not null,
	path text collate "C" not null,
	i integer not null,
	place integer not null,
	other_path text collate "C" not null,
	other_i integer not null,
	other_place integer not null
);
create index edge_claim on edge (path, place);
create index edge_other on edge (other_path, other_place);
create table member (
	rule text collate "C" not null,
	kind text collate "C" not null,
	path text collate "C" not null,
	place integer not null,
	component bigint not null
);
create table finding (
	id text collate "C" not null,
	class integer not null,
	path text collate "C" not null,
	n bigint not null,
	kind integer not null,
	confidence double precision not null,
	printed integer not null,
	found bytea not null
);
