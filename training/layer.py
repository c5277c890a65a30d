"""How wide a transformer is in; out, a layer of it as a torch module."""

from __future__ import annotations

from typing import NamedTuple

from torch import Tensor, nn
from torch.nn import functional


class Sizes(NamedTuple):
    """Of a layer: its width, heads and inner units, and what keeps its norms from dividing by nothing."""

    width: int
    heads: int
    inner: int
    epsilon: float


class Layer(nn.Module):
    """A transformer layer (Vaswani et al. 2017), its norms behind."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        width = sizes.width
        self.asked = nn.Linear(width, 3 * width)
        self.heard = nn.Linear(width, width)
        self.first_norm = nn.LayerNorm(width, eps=sizes.epsilon)
        self.wider = nn.Linear(width, sizes.inner)
        self.back = nn.Linear(sizes.inner, width)
        self.last_norm = nn.LayerNorm(width, eps=sizes.epsilon)
        self.heads = sizes.heads
        self.dropout = dropout

    def forward(self, x: Tensor, heed: Tensor) -> Tensor:
        """Of vectors of shape (passages, pieces, width); ``heed`` tells what each piece heeds, or is added to
        how much it does; its shape goes with (passages, heads, pieces, pieces)."""
        x = self.heeded(x, heed)
        told = self.back(functional.gelu(self.wider(x)))
        out: Tensor = self.last_norm(x + functional.dropout(told, self.dropout if self.training else 0.0))
        return out

    def heeded(self, x: Tensor, heed: Tensor) -> Tensor:
        """The same before its inner units."""
        many, long, width = x.shape
        query, key, value = self.asked(x).view(many, long, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        dropout = self.dropout if self.training else 0.0
        heard = functional.scaled_dot_product_attention(query, key, value, attn_mask=heed, dropout_p=dropout)
        heard = self.heard(heard.transpose(1, 2).reshape(many, long, width))
        out: Tensor = self.first_norm(x + functional.dropout(heard, dropout))
        return out
