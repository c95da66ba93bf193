"""Photos, voice notes and documents: what they are, whose, and where they are kept."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0017'
down_revision = '0016'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.create_table('attachment',
    sa.Column('token', sa.String(length=32), nullable=False),
    sa.Column('person_id', BIG, nullable=True),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('size', sa.BigInteger(), nullable=False),
    sa.Column('at', storage.columns.Instant(), nullable=False),
    sa.Column('telegram_id', sa.Text(), nullable=False),
    sa.Column('media_type', sa.String(length=100), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_attachment_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('token', name=op.f('pk_attachment'))
    )
    op.create_index(op.f('ix_attachment_person_id'), 'attachment', ['person_id'])


def downgrade() -> None:
    op.drop_table('attachment')
