"""Pictures of the record as SVG: figures come in, drawings go out, whole without a script."""
