import type { CertificationContent, UpholsteryContent } from '../../catalog/content/specifications.js';
import type { ProductContent } from '../../catalog/content/product-content.js';
import type {
  CertificationView,
  FurnitureRecordView,
  UpholsteryView,
} from '../../published/specifications.view.js';
import type { Localizer } from './localizer.js';

/** The specifications of a product in one locale; the API calls them `record`. */
export function projectSpecifications(content: ProductContent, localizer: Localizer): FurnitureRecordView {
  return {
    weight: content.weight ?? null,
    maxLoad: content.maxLoad ?? null,
    brand: content.brand ?? null,
    designer: content.designer ?? null,
    designYear: content.designYear ?? null,
    collection: content.collection ?? null,
    origin: content.origin ?? null,
    care: localizer.optional(content.care, 'record.care'),
    assembly: content.assembly ?? null,
    packaging: content.packaging ?? [],
    leadTime: content.leadTime ?? null,
    warrantyMonths: content.warrantyMonths ?? null,
    environment: content.environment ?? null,
    upholstery: content.upholstery ? upholsteryView(content.upholstery, localizer) : null,
    fill: (content.fill ?? []).map(({ zone, material, density }, index) => ({
      zone,
      material: localizer.text(material, `record.fill.${index}.material`),
      density: density ?? null,
    })),
    certifications: (content.certifications ?? []).map(certificationView),
  };
}

function upholsteryView(upholstery: UpholsteryContent, localizer: Localizer): UpholsteryView {
  return {
    composition: (upholstery.composition ?? []).map(({ fibre, percent }, index) => ({
      fibre: localizer.text(fibre, `record.upholstery.composition.${index}.fibre`),
      percent,
    })),
    martindaleCycles: upholstery.martindaleCycles ?? null,
    leatherGrade: upholstery.leatherGrade ?? null,
    removableCover: upholstery.removableCover ?? null,
  };
}

function certificationView({
  authority,
  name,
  code,
  level,
  validUntil,
}: CertificationContent): CertificationView {
  return { authority, name, code, level, validUntil };
}
