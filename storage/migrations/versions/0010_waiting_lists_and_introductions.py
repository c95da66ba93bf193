"""Waiting lists and reminders for events; who may be asked to talk to another area, and who was."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    with op.batch_alter_table('booking') as batch:
        batch.add_column(sa.Column('state', sa.String(length=8), nullable=False, server_default='booked'))
        batch.add_column(sa.Column('answer_by', storage.columns.Instant(), nullable=True))
        batch.add_column(sa.Column('remind_at', storage.columns.Instant(), nullable=True))
        batch.create_index('ix_booking_gathering', ['gathering'])
    with op.batch_alter_table('person') as batch:
        batch.add_column(sa.Column('may_be_asked', sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        'introduction',
        sa.Column('id', BIG, nullable=False),
        sa.Column('person_id', BIG, nullable=False),
        sa.Column('area_id', sa.String(length=64), nullable=True),
        sa.Column('topic', sa.String(length=64), nullable=False),
        sa.Column('words', sa.Text(), nullable=False),
        sa.Column('state', sa.String(length=16), nullable=False),
        sa.Column('at', storage.columns.Instant(), nullable=False),
        sa.Column('tell_at', storage.columns.Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ['person_id'], ['person.id'], name=op.f('fk_introduction_person_id'), ondelete='CASCADE'
        ),
        sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_introduction_area_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_introduction')),
    )
    op.create_index('ix_introduction_person_id', 'introduction', ['person_id'])
    op.create_table(
        'introduction_ask',
        sa.Column('id', BIG, nullable=False),
        sa.Column('introduction_id', BIG, nullable=False),
        sa.Column('person_id', BIG, nullable=False),
        sa.Column('state', sa.String(length=16), nullable=False),
        sa.Column('at', storage.columns.Instant(), nullable=False),
        sa.Column('answer_by', storage.columns.Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ['introduction_id'], ['introduction.id'], name=op.f('fk_introduction_ask_introduction_id'),
            ondelete='CASCADE',
        ),
        sa.ForeignKeyConstraint(
            ['person_id'], ['person.id'], name=op.f('fk_introduction_ask_person_id'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_introduction_ask')),
    )
    op.create_index('ix_introduction_ask_introduction_id', 'introduction_ask', ['introduction_id'])
    op.create_index('ix_introduction_ask_person_id', 'introduction_ask', ['person_id'])


def downgrade() -> None:
    op.drop_table('introduction_ask')
    op.drop_table('introduction')
    with op.batch_alter_table('person') as batch:
        batch.drop_column('may_be_asked')
    with op.batch_alter_table('booking') as batch:
        batch.drop_index('ix_booking_gathering')
        for column in ('remind_at', 'answer_by', 'state'):
            batch.drop_column(column)
