-- The record of decisions, the editors and their sessions. Times are Unix milliseconds. Statements end with two semicolons.
create table decisions (
    seq      bigint primary key,
    finding  text   not null,
    version  bigint not null,
    action   text   not null,
    status   text   not null,
    cause    text   not null,
    assignee text   not null,
    editor   text   not null,
    at       bigint not null,
    note     text   not null,
    undoes   bigint not null,
    batch    bigint not null,
    rule     text   not null,
    summary  text   not null,
    unique (finding, version)
);;
create index decisions_by_batch on decisions (batch);;
create index decisions_by_editor on decisions (editor, seq);;

create table editors (
    name    text   primary key,
    hash    text   not null,
    created bigint not null
);;

create table sessions (
    token   text   primary key,
    editor  text   not null references editors (name) on delete cascade,
    created bigint not null,
    expires bigint not null
);;
create index sessions_by_editor on sessions (editor);;
