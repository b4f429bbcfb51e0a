-- Which deputies' names stand on the poster that was printed, as their MD5 (posterFaults.ts says of what); null where none
-- stand there, or where it is not known because it was noted before this column was.
alter table sites add column printed_names text;
