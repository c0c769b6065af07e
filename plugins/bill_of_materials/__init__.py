"""What the site is made of, for those who must know: components, versions, licences."""
